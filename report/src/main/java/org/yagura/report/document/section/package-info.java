/** From a survey to the sections of its report: which words, in which order. */
@NullMarked
package org.yagura.report.document.section;

import org.jspecify.annotations.NullMarked;
