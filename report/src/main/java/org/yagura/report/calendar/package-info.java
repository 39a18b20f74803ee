/** How documents write days. */
@NullMarked
package org.yagura.report.calendar;

import org.jspecify.annotations.NullMarked;
