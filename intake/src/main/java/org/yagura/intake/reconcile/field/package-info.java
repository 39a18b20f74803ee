/** Which of several statements on one field holds, and why. */
@NullMarked
package org.yagura.intake.reconcile.field;

import org.jspecify.annotations.NullMarked;
