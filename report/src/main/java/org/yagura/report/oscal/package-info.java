/** The checklist and its answers as OSCAL 1.1.2 documents. */
@NullMarked
package org.yagura.report.oscal;

import org.jspecify.annotations.NullMarked;
