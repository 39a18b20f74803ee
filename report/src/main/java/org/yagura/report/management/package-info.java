/** The page for management. */
@NullMarked
package org.yagura.report.management;

import org.jspecify.annotations.NullMarked;
