/** A step of an attacker, with its grounds and with what would make it impossible. */
@NullMarked
package org.yagura.analysis.attackpath.move;

import org.jspecify.annotations.NullMarked;
