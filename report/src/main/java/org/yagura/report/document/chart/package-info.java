/** Small pictures within documents: who does what after what, and what stands upon what. */
@NullMarked
package org.yagura.report.document.chart;

import org.jspecify.annotations.NullMarked;
