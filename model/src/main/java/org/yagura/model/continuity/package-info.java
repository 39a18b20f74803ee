/** How care goes on when systems are down, and how they come back. */
@NullMarked
package org.yagura.model.continuity;

import org.jspecify.annotations.NullMarked;
