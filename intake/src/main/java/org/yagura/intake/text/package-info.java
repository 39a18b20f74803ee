/** Bytes to characters without losing one silently. */
@NullMarked
package org.yagura.intake.text;

import org.jspecify.annotations.NullMarked;
