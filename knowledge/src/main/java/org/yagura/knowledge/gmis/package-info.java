/** The Ministry's yearly survey of hospitals: questions and published shares. */
@NullMarked
package org.yagura.knowledge.gmis;

import org.jspecify.annotations.NullMarked;
