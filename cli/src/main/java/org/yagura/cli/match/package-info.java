/** Lists of names and what becomes of them, for {@code yagura match}. */
@NullMarked
package org.yagura.cli.match;

import org.jspecify.annotations.NullMarked;
