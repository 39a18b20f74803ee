/** Whom to report an incident to, by when and with what. */
@NullMarked
package org.yagura.knowledge.reporting;

import org.jspecify.annotations.NullMarked;
