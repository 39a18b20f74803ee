/** Lists of products and how they are called: CPE names and JVN iPedia's product list. */
@NullMarked
package org.yagura.intake.dictionary;

import org.jspecify.annotations.NullMarked;
