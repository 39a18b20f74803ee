/** Editions of the Ministry's checklist as data. */
@NullMarked
package org.yagura.knowledge.checklist;

import org.jspecify.annotations.NullMarked;
