/** What the engine says, held against what others say of the same networks. */
@NullMarked
package org.yagura.truth;

import org.jspecify.annotations.NullMarked;
