/** Conclusions to documents; this package holds what all of them share. */
@NullMarked
package org.yagura.report;

import org.jspecify.annotations.NullMarked;
