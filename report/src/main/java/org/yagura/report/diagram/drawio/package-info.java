/** Writes sheets for draw.io, to be edited there. */
@NullMarked
package org.yagura.report.diagram.drawio;

import org.jspecify.annotations.NullMarked;
