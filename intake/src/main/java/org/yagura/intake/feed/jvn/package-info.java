/** JVN iPedia: JVNRSS, VULDEF and the JSON of its newer interface. */
@NullMarked
package org.yagura.intake.feed.jvn;

import org.jspecify.annotations.NullMarked;
