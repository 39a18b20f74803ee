/** Whether a rule means a packet, and which rule decides. */
@NullMarked
package org.yagura.testkit.naive.rule;

import org.jspecify.annotations.NullMarked;
