/** A folder of materials as a whole: found, recognised, read, and accounted for. */
@NullMarked
package org.yagura.intake.folder;

import org.jspecify.annotations.NullMarked;
