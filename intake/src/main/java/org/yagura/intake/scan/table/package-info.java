/** ARP, MAC address and DHCP lease tables as devices print them. */
@NullMarked
package org.yagura.intake.scan.table;

import org.jspecify.annotations.NullMarked;
