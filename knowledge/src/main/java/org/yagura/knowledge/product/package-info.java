/** Makers, families of products and what they are. */
@NullMarked
package org.yagura.knowledge.product;

import org.jspecify.annotations.NullMarked;
