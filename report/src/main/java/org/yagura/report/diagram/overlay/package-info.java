/** Draws attack paths on the network diagram, before and after measures. */
@NullMarked
package org.yagura.report.diagram.overlay;

import org.jspecify.annotations.NullMarked;
