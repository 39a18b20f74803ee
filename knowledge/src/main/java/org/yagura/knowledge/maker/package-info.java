/** Who made a device, from its hardware address; and which devices are mobile routers. */
@NullMarked
package org.yagura.knowledge.maker;

import org.jspecify.annotations.NullMarked;
