/** The fewest and cheapest measures that leave no way to a target. */
@NullMarked
package org.yagura.analysis.attackpath.cut;

import org.jspecify.annotations.NullMarked;
