/** How devices hang together: shared segments, tunnels, entrances, and who lives where. */
@NullMarked
package org.yagura.analysis.reachability.network;

import org.jspecify.annotations.NullMarked;
