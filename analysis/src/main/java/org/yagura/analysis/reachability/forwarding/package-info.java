/** A device as the first packet of a flow meets it, in the same words for every vendor. */
@NullMarked
package org.yagura.analysis.reachability.forwarding;

import org.jspecify.annotations.NullMarked;
