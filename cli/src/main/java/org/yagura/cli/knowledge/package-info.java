/** {@code yagura knowledge}: official forms that the user downloaded. */
@NullMarked
package org.yagura.cli.knowledge;

import org.jspecify.annotations.NullMarked;
