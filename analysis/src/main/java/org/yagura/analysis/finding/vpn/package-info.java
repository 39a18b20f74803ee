/** Rules about VPNs. */
@NullMarked
package org.yagura.analysis.finding.vpn;

import org.jspecify.annotations.NullMarked;
