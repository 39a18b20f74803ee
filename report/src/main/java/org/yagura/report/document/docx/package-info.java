/** Booklets as DOCX, for people to complete. */
@NullMarked
package org.yagura.report.document.docx;

import org.jspecify.annotations.NullMarked;
