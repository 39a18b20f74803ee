/** Reads the YAML that ships with this module. */
@NullMarked
package org.yagura.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
