/** The checklists by role of 2021, answered with ○ or ×. */
@NullMarked
package org.yagura.knowledge.role;

import org.jspecify.annotations.NullMarked;
