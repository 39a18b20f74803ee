/** The Ministry's own blank workbook, filled in with nothing else of it changed. */
@NullMarked
package org.yagura.report.form;

import org.jspecify.annotations.NullMarked;
