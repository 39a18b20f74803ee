/** How far the hospital's security has come, as management reads it. */
@NullMarked
package org.yagura.model.maturity;

import org.jspecify.annotations.NullMarked;
