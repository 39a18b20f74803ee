/** Who may initiate what through the network's rules. */
@NullMarked
package org.yagura.analysis.reachability;

import org.jspecify.annotations.NullMarked;
