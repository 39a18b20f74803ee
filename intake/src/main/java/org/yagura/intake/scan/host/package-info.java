/** A host as a scan shows it, its claims, and the phantoms that are no hosts at all. */
@NullMarked
package org.yagura.intake.scan.host;

import org.jspecify.annotations.NullMarked;
