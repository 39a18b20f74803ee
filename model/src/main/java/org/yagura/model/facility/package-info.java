/** The facility as reconciled from all materials. */
@NullMarked
package org.yagura.model.facility;

import org.jspecify.annotations.NullMarked;
