/** What a network would be like after changes. */
@NullMarked
package org.yagura.analysis.reachability.change;

import org.jspecify.annotations.NullMarked;
