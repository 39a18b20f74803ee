/** Answers what management and inspectors ask, from the same facts. */
@NullMarked
package org.yagura.analysis.governance;

import org.jspecify.annotations.NullMarked;
