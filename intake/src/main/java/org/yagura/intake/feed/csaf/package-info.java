/** Advisories, CSAF 2.0 and 2.1. */
@NullMarked
package org.yagura.intake.feed.csaf;

import org.jspecify.annotations.NullMarked;
