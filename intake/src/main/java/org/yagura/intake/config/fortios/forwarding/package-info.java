/** What decides, beside static routes and policies, where a FortiGate sends packets. */
@NullMarked
package org.yagura.intake.config.fortios.forwarding;

import org.jspecify.annotations.NullMarked;
