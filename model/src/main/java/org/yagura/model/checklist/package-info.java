/** The Ministry's checklist, answered from facts. */
@NullMarked
package org.yagura.model.checklist;

import org.jspecify.annotations.NullMarked;
