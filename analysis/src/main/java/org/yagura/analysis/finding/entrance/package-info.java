/** Rules about the ways into the building. */
@NullMarked
package org.yagura.analysis.finding.entrance;

import org.jspecify.annotations.NullMarked;
