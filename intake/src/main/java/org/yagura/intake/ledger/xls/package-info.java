/** Excel workbooks of the BIFF kind, as Excel 97 to 2003 wrote them. */
@NullMarked
package org.yagura.intake.ledger.xls;

import org.jspecify.annotations.NullMarked;
