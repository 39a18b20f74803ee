/** How facts let an attacker move on within the network; one small class a way. */
@NullMarked
package org.yagura.analysis.attackpath.inside;

import org.jspecify.annotations.NullMarked;
