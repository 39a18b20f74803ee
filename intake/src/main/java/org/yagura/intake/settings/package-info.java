/** What people decided, decisions.yaml. */
@NullMarked
package org.yagura.intake.settings;

import org.jspecify.annotations.NullMarked;
