/** Papers that makers are to hand over: disclosures and bills of materials. */
@NullMarked
package org.yagura.analysis.finding.paper;

import org.jspecify.annotations.NullMarked;
