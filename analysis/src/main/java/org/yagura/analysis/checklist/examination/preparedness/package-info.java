/** Examinations of what is prepared for the day of an attack. */
@NullMarked
package org.yagura.analysis.checklist.examination.preparedness;

import org.jspecify.annotations.NullMarked;
