/** What should be changed or settled: one small class a rule, its words in knowledge. */
@NullMarked
package org.yagura.analysis.finding;

import org.jspecify.annotations.NullMarked;
