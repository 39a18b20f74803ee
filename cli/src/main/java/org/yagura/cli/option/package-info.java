/** The options that commands share, and why what was given for them cannot be used. */
@NullMarked
package org.yagura.cli.option;

import org.jspecify.annotations.NullMarked;
