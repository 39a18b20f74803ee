/** Gives what a sheet shows its place: lanes by us, order and routes by ELK. */
@NullMarked
package org.yagura.report.diagram.layout;

import org.jspecify.annotations.NullMarked;
