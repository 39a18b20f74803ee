/** What a hospital hands to an inspector. */
@NullMarked
package org.yagura.report.inspection;

import org.jspecify.annotations.NullMarked;
