/** One packet through one device, from its configuration's text to the rule that decides. */
@NullMarked
package org.yagura.cli.forwarding;

import org.jspecify.annotations.NullMarked;
