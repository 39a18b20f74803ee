/** What was concluded: disagreements of the materials, and findings. */
@NullMarked
package org.yagura.model.conclusion;

import org.jspecify.annotations.NullMarked;
