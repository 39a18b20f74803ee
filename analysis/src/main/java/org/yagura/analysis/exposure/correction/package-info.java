/** What people corrected in the exported workbook, put into the external connections. */
@NullMarked
package org.yagura.analysis.exposure.correction;

import org.jspecify.annotations.NullMarked;
