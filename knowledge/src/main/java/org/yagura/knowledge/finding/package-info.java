/** The texts of findings: what it is, why it matters, what to do. */
@NullMarked
package org.yagura.knowledge.finding;

import org.jspecify.annotations.NullMarked;
