/** Which device a Cisco transcript comes from. */
@NullMarked
package org.yagura.intake.config.cisco.identity;

import org.jspecify.annotations.NullMarked;
