/** NEC UNIVERGE IX: {@code show running-config} to one device. */
@NullMarked
package org.yagura.intake.config.necix;

import org.jspecify.annotations.NullMarked;
