/** One Junos configuration while it is read, and the words that all its topics share. */
@NullMarked
package org.yagura.intake.config.junos.statement;

import org.jspecify.annotations.NullMarked;
