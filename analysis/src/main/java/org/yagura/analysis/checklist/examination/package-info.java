/** What an examination of facts is asked and what it answers. */
@NullMarked
package org.yagura.analysis.checklist.examination;

import org.jspecify.annotations.NullMarked;
