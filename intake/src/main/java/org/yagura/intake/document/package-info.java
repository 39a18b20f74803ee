/** Reads of documents in plain text what they are called and since when they hold. */
@NullMarked
package org.yagura.intake.document;

import org.jspecify.annotations.NullMarked;
