/** The workbook that a vendor is sent: a letter, what it serves, and what it is asked. */
@NullMarked
package org.yagura.report.vendor;

import org.jspecify.annotations.NullMarked;
