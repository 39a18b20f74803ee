/** {@code yagura feeds}: public vulnerability records on this machine. */
@NullMarked
package org.yagura.cli.feeds;

import org.jspecify.annotations.NullMarked;
