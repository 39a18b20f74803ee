/** What people write into cells, brought into one form. */
@NullMarked
package org.yagura.intake.ledger.value;

import org.jspecify.annotations.NullMarked;
