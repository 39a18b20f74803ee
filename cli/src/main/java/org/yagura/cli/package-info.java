/** The commands: the use cases of the house on one machine, without a server. */
@NullMarked
package org.yagura.cli;

import org.jspecify.annotations.NullMarked;
