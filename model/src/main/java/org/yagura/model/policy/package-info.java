/** Settings that govern accounts and machines, and the rules that an institution wrote down. */
@NullMarked
package org.yagura.model.policy;

import org.jspecify.annotations.NullMarked;
