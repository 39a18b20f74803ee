/** Secrets that people write into their own texts, replaced before anything keeps the text. */
@NullMarked
package org.yagura.intake.secret;

import org.jspecify.annotations.NullMarked;
