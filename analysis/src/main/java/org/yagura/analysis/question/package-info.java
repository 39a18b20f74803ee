/** Questions about reachability in plain Japanese, and their answers. */
@NullMarked
package org.yagura.analysis.question;

import org.jspecify.annotations.NullMarked;
