/** Examinations of what vendors were asked and answered. */
@NullMarked
package org.yagura.analysis.checklist.examination.vendor;

import org.jspecify.annotations.NullMarked;
