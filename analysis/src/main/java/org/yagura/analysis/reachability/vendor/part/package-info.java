/** What the semantics of all vendors are put together from. */
@NullMarked
package org.yagura.analysis.reachability.vendor.part;

import org.jspecify.annotations.NullMarked;
