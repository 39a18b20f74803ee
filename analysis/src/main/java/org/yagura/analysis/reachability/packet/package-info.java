/** Sets of packets as binary decision diagrams. */
@NullMarked
package org.yagura.analysis.reachability.packet;

import org.jspecify.annotations.NullMarked;
