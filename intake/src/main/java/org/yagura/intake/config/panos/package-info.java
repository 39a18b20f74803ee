/** Palo Alto Networks PAN-OS firewalls and what Panorama pushes to them. */
@NullMarked
package org.yagura.intake.config.panos;

import org.jspecify.annotations.NullMarked;
