/** Files as they were found, and what reading one of them yields. */
@NullMarked
package org.yagura.intake.material;

import org.jspecify.annotations.NullMarked;
