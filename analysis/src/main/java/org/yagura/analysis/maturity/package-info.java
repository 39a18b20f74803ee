/** Tells how far the hospital's security has come, by the four elements and the five stages. */
@NullMarked
package org.yagura.analysis.maturity;

import org.jspecify.annotations.NullMarked;
