/** YAML as a bounded tree that knows its lines. */
@NullMarked
package org.yagura.intake.yaml;

import org.jspecify.annotations.NullMarked;
