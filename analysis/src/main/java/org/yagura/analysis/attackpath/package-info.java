/** From which entrance an attacker comes to what, step by step, and what would end it. */
@NullMarked
package org.yagura.analysis.attackpath;

import org.jspecify.annotations.NullMarked;
