/** Bills of materials and advisories that makers hand over. */
@NullMarked
package org.yagura.intake.sbom;

import org.jspecify.annotations.NullMarked;
