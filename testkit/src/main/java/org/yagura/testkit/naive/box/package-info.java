/** What each vendor's device does to one packet, in the plainest way to say it. */
@NullMarked
package org.yagura.testkit.naive.box;

import org.jspecify.annotations.NullMarked;
