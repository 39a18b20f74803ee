/** The rules of the house, each of which first proves that it looks at something. */
@NullMarked
package org.yagura.architecture;

import org.jspecify.annotations.NullMarked;
