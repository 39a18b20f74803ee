/** The report as one HTML file that needs no network and no server. */
@NullMarked
package org.yagura.report.document.html;

import org.jspecify.annotations.NullMarked;
