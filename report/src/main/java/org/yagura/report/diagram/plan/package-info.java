/** What a sheet shows, before anything has a place. */
@NullMarked
package org.yagura.report.diagram.plan;

import org.jspecify.annotations.NullMarked;
