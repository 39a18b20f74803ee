/**
 * The workbook {@code yagura.xlsx}: the conclusions to filter and print, and ledgers that can be
 * corrected and read back.
 */
@NullMarked
package org.yagura.report.workbook;

import org.jspecify.annotations.NullMarked;
