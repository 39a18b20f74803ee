package org.yagura.report.workbook;

import java.util.function.Function;

/**
 * A column of a ledger that can be read back.
 *
 * @param field the field's name in the JSON files; for columns of mere reference what they show
 * @param width in characters of half width
 * @param editable whether a correction of it is read back
 * @param choices what the cell is one of; empty when it is free
 */
record LedgerColumn<T>(
    String field,
    String title,
    int width,
    boolean editable,
    String choices,
    Function<T, String> value) {

  static <T> LedgerColumn<T> editable(
      String field, String title, int width, Function<T, String> value) {
    return new LedgerColumn<>(field, title, width, true, "", value);
  }

  static <T> LedgerColumn<T> choice(
      String field, String title, int width, String choices, Function<T, String> value) {
    return new LedgerColumn<>(field, title, width, true, choices, value);
  }

  static <T> LedgerColumn<T> reference(
      String field, String title, int width, Function<T, String> value) {
    return new LedgerColumn<>(field, title, width, false, "", value);
  }

  /** As it stands in the cell. */
  String text(T row) {
    return CellText.safe(value.apply(row));
  }
}
