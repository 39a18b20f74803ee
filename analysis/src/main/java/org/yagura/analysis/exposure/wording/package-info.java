/** What people's words in line lists mean: kinds of connections, devices, interfaces. */
@NullMarked
package org.yagura.analysis.exposure.wording;

import org.jspecify.annotations.NullMarked;
