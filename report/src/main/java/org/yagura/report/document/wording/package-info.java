/** Names, links and explanations that all sections share. */
@NullMarked
package org.yagura.report.document.wording;

import org.jspecify.annotations.NullMarked;
