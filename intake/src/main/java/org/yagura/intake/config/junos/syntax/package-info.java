/** Groups of Junos configurations, and what inherits from them. */
@NullMarked
package org.yagura.intake.config.junos.syntax;

import org.jspecify.annotations.NullMarked;
