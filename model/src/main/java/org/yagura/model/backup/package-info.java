/** How the systems are backed up, what is missing, and what to build. */
@NullMarked
package org.yagura.model.backup;

import org.jspecify.annotations.NullMarked;
