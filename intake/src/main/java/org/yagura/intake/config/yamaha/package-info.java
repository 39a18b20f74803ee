/** Yamaha RTX, NVR, FWX, vRX and WLX: {@code show config} to one device. */
@NullMarked
package org.yagura.intake.config.yamaha;

import org.jspecify.annotations.NullMarked;
