/** What an attack would cost, and what stopping it would. */
@NullMarked
package org.yagura.model.loss;

import org.jspecify.annotations.NullMarked;
