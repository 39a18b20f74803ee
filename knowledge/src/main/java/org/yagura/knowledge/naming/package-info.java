/** How people in Japan call the products that public records know, from {@code naming/*.yaml}. */
@NullMarked
package org.yagura.knowledge.naming;

import org.jspecify.annotations.NullMarked;
