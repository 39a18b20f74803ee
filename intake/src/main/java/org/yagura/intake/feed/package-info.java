/** Public vulnerability records as offline snapshots, recognised by what they hold. */
@NullMarked
package org.yagura.intake.feed;

import org.jspecify.annotations.NullMarked;
