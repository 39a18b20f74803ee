/** Everything that leaves the building or lets someone in. */
@NullMarked
package org.yagura.model.exposure;

import org.jspecify.annotations.NullMarked;
