/** Rules about the settings of single devices. */
@NullMarked
package org.yagura.analysis.finding.device;

import org.jspecify.annotations.NullMarked;
