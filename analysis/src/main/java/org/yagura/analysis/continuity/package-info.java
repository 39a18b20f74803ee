/** Puts together how care goes on without systems, and how they come back. */
@NullMarked
package org.yagura.analysis.continuity;

import org.jspecify.annotations.NullMarked;
