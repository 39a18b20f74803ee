/** Secrets of all vendors, replaced before anything else reads a configuration. */
@NullMarked
package org.yagura.intake.config.secret;

import org.jspecify.annotations.NullMarked;
