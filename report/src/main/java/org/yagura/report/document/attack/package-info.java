/** The chapters on attack paths and on what closes them. */
@NullMarked
package org.yagura.report.document.attack;

import org.jspecify.annotations.NullMarked;
