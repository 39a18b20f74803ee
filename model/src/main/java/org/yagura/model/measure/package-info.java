/** How hard a measure is. */
@NullMarked
package org.yagura.model.measure;

import org.jspecify.annotations.NullMarked;
