/** XML reports of scanners: nmap, Nessus, OpenVAS/GVM. */
@NullMarked
package org.yagura.intake.scan.xml;

import org.jspecify.annotations.NullMarked;
