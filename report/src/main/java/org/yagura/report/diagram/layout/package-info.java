/** Makes sheets: how much each tells, and the words and samples around the picture. */
@NullMarked
package org.yagura.report.diagram.layout;

import org.jspecify.annotations.NullMarked;
