/** Rules about what ledgers and measurements say of things. */
@NullMarked
package org.yagura.analysis.finding.ledger;

import org.jspecify.annotations.NullMarked;
