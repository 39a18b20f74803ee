/** When two spellings mean the same. */
@NullMarked
package org.yagura.model.spelling;

import org.jspecify.annotations.NullMarked;
