/** Looks at other official forms with the answers to the checklist. */
@NullMarked
package org.yagura.analysis.form;

import org.jspecify.annotations.NullMarked;
