/** Configurations whose commands nest by indentation, and the account of how they were read. */
@NullMarked
package org.yagura.intake.config.block;

import org.jspecify.annotations.NullMarked;
