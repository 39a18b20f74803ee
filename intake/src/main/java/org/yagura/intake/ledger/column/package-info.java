/** Recognises what the columns of a table mean, by their words and by what they hold. */
@NullMarked
package org.yagura.intake.ledger.column;

import org.jspecify.annotations.NullMarked;
