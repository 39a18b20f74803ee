/** Lists that people keep in Excel and text files: from tables to observations. */
@NullMarked
package org.yagura.intake.ledger;

import org.jspecify.annotations.NullMarked;
