/** Juniper Junos: SRX firewalls, EX switches and their kin. */
@NullMarked
package org.yagura.intake.config.junos;

import org.jspecify.annotations.NullMarked;
