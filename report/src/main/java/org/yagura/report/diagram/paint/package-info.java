/** Draws a sheet onto a page of a PDF. */
@NullMarked
package org.yagura.report.diagram.paint;

import org.jspecify.annotations.NullMarked;
