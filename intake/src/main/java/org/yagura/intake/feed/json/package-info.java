/** JSON of feeds, one bounded record at a time. */
@NullMarked
package org.yagura.intake.feed.json;

import org.jspecify.annotations.NullMarked;
