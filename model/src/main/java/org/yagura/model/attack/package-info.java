/** How an attacker could get from an entrance to what matters, and what would stop it. */
@NullMarked
package org.yagura.model.attack;

import org.jspecify.annotations.NullMarked;
