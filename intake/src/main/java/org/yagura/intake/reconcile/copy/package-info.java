/** Which of several configurations of one device speaks for it, and which are old copies. */
@NullMarked
package org.yagura.intake.reconcile.copy;

import org.jspecify.annotations.NullMarked;
