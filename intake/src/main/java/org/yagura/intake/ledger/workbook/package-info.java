/** Any workbook or delimited text, told apart by its content. */
@NullMarked
package org.yagura.intake.ledger.workbook;

import org.jspecify.annotations.NullMarked;
