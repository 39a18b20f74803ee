/** How facts let an attacker come in by an external connection; one small class a way. */
@NullMarked
package org.yagura.analysis.attackpath.entry;

import org.jspecify.annotations.NullMarked;
