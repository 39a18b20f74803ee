/** Judges the hospital's backups and proposes what is missing. */
@NullMarked
package org.yagura.analysis.backup;

import org.jspecify.annotations.NullMarked;
