/** What a continuity plan must hold, and the flow of response to an incident. */
@NullMarked
package org.yagura.knowledge.continuity;

import org.jspecify.annotations.NullMarked;
