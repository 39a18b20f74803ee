/** What the report says, as blocks that every format renders in its own way. */
@NullMarked
package org.yagura.report.document.content;

import org.jspecify.annotations.NullMarked;
