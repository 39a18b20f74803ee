/** What an incident costs, as published, for estimates of loss. */
@NullMarked
package org.yagura.knowledge.damage;

import org.jspecify.annotations.NullMarked;
