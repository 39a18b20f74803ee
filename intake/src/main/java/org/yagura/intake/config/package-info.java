/** Device configurations, one package a vendor; here what the vendors share. */
@NullMarked
package org.yagura.intake.config;

import org.jspecify.annotations.NullMarked;
