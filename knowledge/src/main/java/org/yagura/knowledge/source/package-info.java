/** Where a sentence of official knowledge comes from and how far it was verified. */
@NullMarked
package org.yagura.knowledge.source;

import org.jspecify.annotations.NullMarked;
