/** The blocks and settings of a FortiOS configuration, before anything is made of them. */
@NullMarked
package org.yagura.intake.config.fortios.tree;

import org.jspecify.annotations.NullMarked;
