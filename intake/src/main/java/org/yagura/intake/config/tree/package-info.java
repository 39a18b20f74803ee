/** Configurations that are trees of words, whichever of their two spellings a file uses. */
@NullMarked
package org.yagura.intake.config.tree;

import org.jspecify.annotations.NullMarked;
