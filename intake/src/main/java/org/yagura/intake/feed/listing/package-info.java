/** Lists: what is exploited, how likely it is, until when products are supported. */
@NullMarked
package org.yagura.intake.feed.listing;

import org.jspecify.annotations.NullMarked;
