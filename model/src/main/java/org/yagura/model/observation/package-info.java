/** What one material says: claims that no one has reconciled yet. */
@NullMarked
package org.yagura.model.observation;

import org.jspecify.annotations.NullMarked;
