/**
 * What a diagram shows and where, measured from the top left corner of a sheet in points of 1/72
 * inch.
 */
@NullMarked
package org.yagura.report.diagram.scene;

import org.jspecify.annotations.NullMarked;
