/** What each vendor serves, what it was asked, and how its answers stand to the facts. */
@NullMarked
package org.yagura.analysis.vendor;

import org.jspecify.annotations.NullMarked;
