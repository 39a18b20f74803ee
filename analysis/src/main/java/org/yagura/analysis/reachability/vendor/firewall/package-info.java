/** What firewalls of several vendors do alike: translations both ways, and what leaves by where. */
@NullMarked
package org.yagura.analysis.reachability.vendor.firewall;

import org.jspecify.annotations.NullMarked;
