/** Tables as text: comma, tab or semicolon between the fields. */
@NullMarked
package org.yagura.intake.ledger.delimited;

import org.jspecify.annotations.NullMarked;
