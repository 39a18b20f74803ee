/** Editions, parts and chapters of the Ministry's safety guideline. */
@NullMarked
package org.yagura.knowledge.guideline;

import org.jspecify.annotations.NullMarked;
