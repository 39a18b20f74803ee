/** How sets of packets pass devices and spread over the network. */
@NullMarked
package org.yagura.analysis.reachability.flow;

import org.jspecify.annotations.NullMarked;
