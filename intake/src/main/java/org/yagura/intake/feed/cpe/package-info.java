/** Names of products in records, CPE 2.2 and 2.3. */
@NullMarked
package org.yagura.intake.feed.cpe;

import org.jspecify.annotations.NullMarked;
