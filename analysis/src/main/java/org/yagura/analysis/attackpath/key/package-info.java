/** Passwords of which a material states that an attacker may have them. */
@NullMarked
package org.yagura.analysis.attackpath.key;

import org.jspecify.annotations.NullMarked;
