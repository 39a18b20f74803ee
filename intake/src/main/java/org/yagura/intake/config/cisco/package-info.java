/** Cisco IOS and IOS XE: running configurations and the output of show commands around them. */
@NullMarked
package org.yagura.intake.config.cisco;

import org.jspecify.annotations.NullMarked;
