/** Disclosure sheets of makers and service providers. */
@NullMarked
package org.yagura.knowledge.disclosure;

import org.jspecify.annotations.NullMarked;
