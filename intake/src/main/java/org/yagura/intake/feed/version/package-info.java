/** Version bounds as records write them, in fields and in words. */
@NullMarked
package org.yagura.intake.feed.version;

import org.jspecify.annotations.NullMarked;
