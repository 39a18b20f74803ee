/** Estimates what an attack would cost, and sets it against what measures cost. */
@NullMarked
package org.yagura.analysis.loss;

import org.jspecify.annotations.NullMarked;
