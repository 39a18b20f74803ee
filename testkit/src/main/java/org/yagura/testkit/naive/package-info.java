/**
 * An interpreter of the model that walks one packet from device to device, written to be read: the
 * reachability engine must agree with it.
 */
@NullMarked
package org.yagura.testkit.naive;

import org.jspecify.annotations.NullMarked;
