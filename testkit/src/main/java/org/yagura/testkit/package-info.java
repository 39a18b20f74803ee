/** Helpers of the tests; never on a production class path. */
@NullMarked
package org.yagura.testkit;

import org.jspecify.annotations.NullMarked;
