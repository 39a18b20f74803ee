/** Addresses, ports and protocols in Yamaha's commands. */
@NullMarked
package org.yagura.intake.config.yamaha.operand;

import org.jspecify.annotations.NullMarked;
