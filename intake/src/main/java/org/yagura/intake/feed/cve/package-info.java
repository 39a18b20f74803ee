/** Records of the CVE programme, 5.1, with what others add to them. */
@NullMarked
package org.yagura.intake.feed.cve;

import org.jspecify.annotations.NullMarked;
