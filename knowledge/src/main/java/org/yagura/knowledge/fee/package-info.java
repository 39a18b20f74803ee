/** What the fee schedule asks of backups, continuity plans and the officer. */
@NullMarked
package org.yagura.knowledge.fee;

import org.jspecify.annotations.NullMarked;
