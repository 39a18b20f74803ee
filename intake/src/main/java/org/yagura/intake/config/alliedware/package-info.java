/** AlliedWare Plus of Allied Telesis: AR routers and firewalls, x and SBx switches. */
@NullMarked
package org.yagura.intake.config.alliedware;

import org.jspecify.annotations.NullMarked;
