/** Reads the exported workbook back: only what a person changed in it. */
@NullMarked
package org.yagura.intake.workbook;

import org.jspecify.annotations.NullMarked;
