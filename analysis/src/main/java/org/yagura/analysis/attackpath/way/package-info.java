/** What attack paths need to know of the network: what passes from a place to an asset. */
@NullMarked
package org.yagura.analysis.attackpath.way;

import org.jspecify.annotations.NullMarked;
