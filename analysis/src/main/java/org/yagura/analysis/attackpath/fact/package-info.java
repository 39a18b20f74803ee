/** What materials say that helps an attacker or stands in the way; nothing that they don't say. */
@NullMarked
package org.yagura.analysis.attackpath.fact;

import org.jspecify.annotations.NullMarked;
