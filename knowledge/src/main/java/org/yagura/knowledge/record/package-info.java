/** How public records call makers and products, and which of these names mean the same. */
@NullMarked
package org.yagura.knowledge.record;

import org.jspecify.annotations.NullMarked;
