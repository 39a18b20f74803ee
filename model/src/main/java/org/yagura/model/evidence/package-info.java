/** Where a fact was read, in the source's own words. */
@NullMarked
package org.yagura.model.evidence;

import org.jspecify.annotations.NullMarked;
