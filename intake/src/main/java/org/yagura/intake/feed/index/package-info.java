/** Records of feeds as one file on disk, opened in an instant and read only where asked. */
@NullMarked
package org.yagura.intake.feed.index;

import org.jspecify.annotations.NullMarked;
