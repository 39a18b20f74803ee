/** Reads what systems tell of their policies: passwords, removable media, records of logons. */
@NullMarked
package org.yagura.intake.policy;

import org.jspecify.annotations.NullMarked;
