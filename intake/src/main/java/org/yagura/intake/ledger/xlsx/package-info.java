/** Excel workbooks of the zip kind (ECMA-376), read in one pass and within bounds. */
@NullMarked
package org.yagura.intake.ledger.xlsx;

import org.jspecify.annotations.NullMarked;
