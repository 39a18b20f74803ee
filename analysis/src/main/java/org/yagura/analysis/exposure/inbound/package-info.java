/** What a device lets in from outside, one interface and one service at a time. */
@NullMarked
package org.yagura.analysis.exposure.inbound;

import org.jspecify.annotations.NullMarked;
