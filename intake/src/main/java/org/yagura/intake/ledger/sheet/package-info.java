/** Workbooks and delimited texts as sheets of cells, whatever the file format. */
@NullMarked
package org.yagura.intake.ledger.sheet;

import org.jspecify.annotations.NullMarked;
