/** Frameworks other than the Ministry's, beside its checklist. */
@NullMarked
package org.yagura.knowledge.framework;

import org.jspecify.annotations.NullMarked;
