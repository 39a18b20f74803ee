/** Which rules, routes and translations let one packet through, and what would have to be known. */
@NullMarked
package org.yagura.analysis.reachability.trace;

import org.jspecify.annotations.NullMarked;
