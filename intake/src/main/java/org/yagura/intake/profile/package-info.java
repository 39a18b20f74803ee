/** The facility's own description, facility.yaml. */
@NullMarked
package org.yagura.intake.profile;

import org.jspecify.annotations.NullMarked;
