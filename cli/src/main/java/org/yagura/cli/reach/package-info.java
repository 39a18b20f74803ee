/** Questions about reachability, and what would be if something changed. */
@NullMarked
package org.yagura.cli.reach;

import org.jspecify.annotations.NullMarked;
