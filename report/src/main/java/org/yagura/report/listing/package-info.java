/** Every list of the report as CSV that Excel opens. */
@NullMarked
package org.yagura.report.listing;

import org.jspecify.annotations.NullMarked;
