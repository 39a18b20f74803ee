/** Examinations of devices: ledger, patches, services, sources and logs. */
@NullMarked
package org.yagura.analysis.checklist.examination.device;

import org.jspecify.annotations.NullMarked;
