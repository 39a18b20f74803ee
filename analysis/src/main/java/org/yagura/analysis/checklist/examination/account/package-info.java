/** Examinations of accounts and passwords. */
@NullMarked
package org.yagura.analysis.checklist.examination.account;

import org.jspecify.annotations.NullMarked;
