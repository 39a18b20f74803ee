/**
 * From what many materials say to one model: which statements speak of one thing, and which hold.
 */
@NullMarked
package org.yagura.intake.reconcile;

import org.jspecify.annotations.NullMarked;
