/** What attackers make use of: the services in which exploited vulnerabilities sit. */
@NullMarked
package org.yagura.knowledge.attack;

import org.jspecify.annotations.NullMarked;
