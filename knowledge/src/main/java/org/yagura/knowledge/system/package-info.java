/** What hospital information systems are called and what part they play. */
@NullMarked
package org.yagura.knowledge.system;

import org.jspecify.annotations.NullMarked;
