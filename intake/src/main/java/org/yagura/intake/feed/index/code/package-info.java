/** Records as bytes and back. */
@NullMarked
package org.yagura.intake.feed.index.code;

import org.jspecify.annotations.NullMarked;
