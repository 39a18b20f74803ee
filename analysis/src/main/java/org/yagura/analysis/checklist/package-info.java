/** Answers the Ministry's checklist from facts. */
@NullMarked
package org.yagura.analysis.checklist;

import org.jspecify.annotations.NullMarked;
