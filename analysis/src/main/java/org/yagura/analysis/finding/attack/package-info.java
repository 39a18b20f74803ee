/** Findings that attack paths justify. */
@NullMarked
package org.yagura.analysis.finding.attack;

import org.jspecify.annotations.NullMarked;
