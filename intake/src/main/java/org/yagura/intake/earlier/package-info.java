/** Reads what an earlier survey answered. */
@NullMarked
package org.yagura.intake.earlier;

import org.jspecify.annotations.NullMarked;
