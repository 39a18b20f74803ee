/** Addresses, ports and protocols as values and sets. */
@NullMarked
package org.yagura.model.address;

import org.jspecify.annotations.NullMarked;
