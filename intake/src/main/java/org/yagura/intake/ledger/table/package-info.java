/** Finds the tables on a sheet: their headings, rows and titles. */
@NullMarked
package org.yagura.intake.ledger.table;

import org.jspecify.annotations.NullMarked;
