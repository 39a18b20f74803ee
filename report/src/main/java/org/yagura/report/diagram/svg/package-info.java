/** Writes a sheet as SVG. */
@NullMarked
package org.yagura.report.diagram.svg;

import org.jspecify.annotations.NullMarked;
