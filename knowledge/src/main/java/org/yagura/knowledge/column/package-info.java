/** What the columns of hospitals' lists are called and what they mean. */
@NullMarked
package org.yagura.knowledge.column;

import org.jspecify.annotations.NullMarked;
