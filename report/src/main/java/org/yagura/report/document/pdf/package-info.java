/** The report as PDF, set and drawn here with PDFBox so that a whole survey stays quick. */
@NullMarked
package org.yagura.report.document.pdf;

import org.jspecify.annotations.NullMarked;
