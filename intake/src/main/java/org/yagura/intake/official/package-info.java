/** Reads the Ministry's official checklist workbook, whatever its layout. */
@NullMarked
package org.yagura.intake.official;

import org.jspecify.annotations.NullMarked;
