/** The NVD's records, API 2.0. */
@NullMarked
package org.yagura.intake.feed.nvd;

import org.jspecify.annotations.NullMarked;
