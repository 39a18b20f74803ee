/** The survey report for people: one content, told as HTML and as PDF. */
@NullMarked
package org.yagura.report.document;

import org.jspecify.annotations.NullMarked;
