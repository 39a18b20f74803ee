/** The files a hospital handed over, and what became of every row and line of them. */
@NullMarked
package org.yagura.model.material;

import org.jspecify.annotations.NullMarked;
