/** What scans and tables of addresses show: hosts that answered, and leases that were given. */
@NullMarked
package org.yagura.intake.scan;

import org.jspecify.annotations.NullMarked;
