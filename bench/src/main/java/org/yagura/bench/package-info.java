/** Benchmarks beside a stated rival, measured in the same run on the same machine. */
@NullMarked
package org.yagura.bench;

import org.jspecify.annotations.NullMarked;
