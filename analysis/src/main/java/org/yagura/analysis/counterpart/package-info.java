/** Finds the same question under the numbers of different editions. */
@NullMarked
package org.yagura.analysis.counterpart;

import org.jspecify.annotations.NullMarked;
