/** Published figures on what attacks cost and on what measures cost. */
@NullMarked
package org.yagura.knowledge.loss;

import org.jspecify.annotations.NullMarked;
