/** Which sightings speak of one thing: keys, a score, and groups that no contradiction joins. */
@NullMarked
package org.yagura.intake.reconcile.identity;

import org.jspecify.annotations.NullMarked;
