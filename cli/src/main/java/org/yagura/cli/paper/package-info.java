/**
 * The documents that inspectors, directors and vendors ask for, and the folder they are kept in.
 */
@NullMarked
package org.yagura.cli.paper;

import org.jspecify.annotations.NullMarked;
