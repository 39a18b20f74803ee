/** Other official forms as a file for other programs. */
@NullMarked
package org.yagura.report.exchange.form;

import org.jspecify.annotations.NullMarked;
