/** Rules about filters and policies. */
@NullMarked
package org.yagura.analysis.finding.policy;

import org.jspecify.annotations.NullMarked;
