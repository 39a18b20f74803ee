/** Configurations of Fortinet's FortiGate (FortiOS). */
@NullMarked
package org.yagura.intake.config.fortios;

import org.jspecify.annotations.NullMarked;
