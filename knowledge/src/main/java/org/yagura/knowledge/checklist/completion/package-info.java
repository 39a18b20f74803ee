/** Completes an edition with what a user read from the official workbook. */
@NullMarked
package org.yagura.knowledge.checklist.completion;

import org.jspecify.annotations.NullMarked;
