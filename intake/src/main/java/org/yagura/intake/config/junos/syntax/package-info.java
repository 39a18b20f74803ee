/** The two spellings of Junos configurations, and groups that are applied to them. */
@NullMarked
package org.yagura.intake.config.junos.syntax;

import org.jspecify.annotations.NullMarked;
