/** Cisco ASA from 8.3 on, whose access lists name real addresses. */
@NullMarked
package org.yagura.intake.config.asa;

import org.jspecify.annotations.NullMarked;
