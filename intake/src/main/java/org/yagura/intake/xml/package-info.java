/** Bounds for XML written to exhaust whoever reads it. */
@NullMarked
package org.yagura.intake.xml;

import org.jspecify.annotations.NullMarked;
