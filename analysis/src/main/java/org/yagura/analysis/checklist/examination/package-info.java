/** What facts say about items of the checklist, one class a question. */
@NullMarked
package org.yagura.analysis.checklist.examination;

import org.jspecify.annotations.NullMarked;
