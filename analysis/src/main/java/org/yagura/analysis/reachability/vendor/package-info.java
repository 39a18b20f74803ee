/** Devices as their vendors make them forward packets. */
@NullMarked
package org.yagura.analysis.reachability.vendor;

import org.jspecify.annotations.NullMarked;
