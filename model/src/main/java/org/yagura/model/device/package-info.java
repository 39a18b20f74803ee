/** One network device as its own configuration describes it, in the same words for every vendor. */
@NullMarked
package org.yagura.model.device;

import org.jspecify.annotations.NullMarked;
