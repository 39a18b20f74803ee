/** Plans for going on and coming back: the continuity plan, the backup plan, the emergency pack. */
@NullMarked
package org.yagura.report.continuity;

import org.jspecify.annotations.NullMarked;
