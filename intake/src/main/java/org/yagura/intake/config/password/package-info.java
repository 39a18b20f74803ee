/** What devices ask of their administrators' passwords. */
@NullMarked
package org.yagura.intake.config.password;

import org.jspecify.annotations.NullMarked;
