/** The geometry and the looks of what a diagram draws; knows nothing of networks. */
@NullMarked
package org.yagura.report.diagram.drawing;

import org.jspecify.annotations.NullMarked;
