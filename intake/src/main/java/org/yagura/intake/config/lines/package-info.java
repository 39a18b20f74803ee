/** Configurations whose lines are commands: the words of a line, and what was noted on the way. */
@NullMarked
package org.yagura.intake.config.lines;

import org.jspecify.annotations.NullMarked;
