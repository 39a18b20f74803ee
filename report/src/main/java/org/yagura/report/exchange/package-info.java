/** The outputs that other programs read; their names and shapes are fixed by the contract. */
@NullMarked
package org.yagura.report.exchange;

import org.jspecify.annotations.NullMarked;
