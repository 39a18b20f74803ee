/** Who may initiate what through the rules of the network, and what could not be decided. */
@NullMarked
package org.yagura.model.reachability;

import org.jspecify.annotations.NullMarked;
