/** What decides a Cisco router's or switch's forwarding beside routes, lists and translations. */
@NullMarked
package org.yagura.intake.config.cisco.forwarding;

import org.jspecify.annotations.NullMarked;
