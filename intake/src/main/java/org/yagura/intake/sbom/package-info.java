/** Bills of materials and advisories: recognised, not used by a survey. */
@NullMarked
package org.yagura.intake.sbom;

import org.jspecify.annotations.NullMarked;
