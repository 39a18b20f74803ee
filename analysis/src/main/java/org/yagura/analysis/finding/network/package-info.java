/** Rules about what shares a segment. */
@NullMarked
package org.yagura.analysis.finding.network;

import org.jspecify.annotations.NullMarked;
