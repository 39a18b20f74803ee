/** Reads a survey and decides what a diagram tells of it, in which lane and in which words. */
@NullMarked
package org.yagura.report.diagram.content;

import org.jspecify.annotations.NullMarked;
