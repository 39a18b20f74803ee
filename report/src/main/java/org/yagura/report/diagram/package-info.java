/** The network diagram of a survey: from the outside to the crown jewels. */
@NullMarked
package org.yagura.report.diagram;

import org.jspecify.annotations.NullMarked;
