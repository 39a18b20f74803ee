/** What a contract with a vendor must settle. */
@NullMarked
package org.yagura.knowledge.contract;

import org.jspecify.annotations.NullMarked;
