/** The words, the costs and the commands of measures. */
@NullMarked
package org.yagura.knowledge.measure;

import org.jspecify.annotations.NullMarked;
