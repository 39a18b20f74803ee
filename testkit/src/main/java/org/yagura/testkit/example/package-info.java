/** The fictional hospital of {@code examples/}, as a folder of the files a hospital really has. */
@NullMarked
package org.yagura.testkit.example;

import org.jspecify.annotations.NullMarked;
