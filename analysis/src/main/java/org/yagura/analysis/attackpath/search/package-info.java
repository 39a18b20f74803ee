/** Finds the few best ways from an entrance to a target. */
@NullMarked
package org.yagura.analysis.attackpath.search;

import org.jspecify.annotations.NullMarked;
