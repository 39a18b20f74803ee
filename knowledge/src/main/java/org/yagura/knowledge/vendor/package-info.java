/** What vendors are asked about the systems they serve; all of it is ours. */
@NullMarked
package org.yagura.knowledge.vendor;

import org.jspecify.annotations.NullMarked;
