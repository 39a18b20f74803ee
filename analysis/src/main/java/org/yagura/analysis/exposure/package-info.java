/** Everything that leaves the building or lets someone in, and what it opens to the outside. */
@NullMarked
package org.yagura.analysis.exposure;

import org.jspecify.annotations.NullMarked;
