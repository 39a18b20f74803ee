/** How a packet comes to a device, and what the device did with it. */
@NullMarked
package org.yagura.testkit.naive.step;

import org.jspecify.annotations.NullMarked;
