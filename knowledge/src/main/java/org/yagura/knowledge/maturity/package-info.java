/** The matrix, the elements and the stages by which management reads the state of security. */
@NullMarked
package org.yagura.knowledge.maturity;

import org.jspecify.annotations.NullMarked;
