/** The report's chapter on official forms beside the checklist. */
@NullMarked
package org.yagura.report.document.form;

import org.jspecify.annotations.NullMarked;
