/** Reads the workbook back that a vendor was sent and filled in. */
@NullMarked
package org.yagura.intake.vendor;

import org.jspecify.annotations.NullMarked;
