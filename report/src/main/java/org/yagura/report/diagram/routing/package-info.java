/** Puts boxes into columns and draws lines between them: order by ELK, places and routes by us. */
@NullMarked
package org.yagura.report.diagram.routing;

import org.jspecify.annotations.NullMarked;
