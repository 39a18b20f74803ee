package org.yagura.intake.ledger.xlsx;

import java.util.Optional;
import org.yagura.intake.ledger.sheet.Sheet.Merge;

/** Cell references such as {@code C14} and {@code B2:D9}, within the bounds of Excel. */
final class CellPlace {

  static final int MOST_ROWS = 1_048_576;
  static final int MOST_COLUMNS = 16_384;

  private CellPlace() {}

  /** The column from 0; -1 when the text is no reference or lies beyond Excel's last column. */
  static int column(CharSequence reference) {
    int column = 0;
    int at = 0;
    for (; at < reference.length() && at < 4 && isLetter(reference.charAt(at)); at++) {
      column = column * 26 + (reference.charAt(at) & 0x5F) - 'A' + 1;
    }
    return at == 0 || column > MOST_COLUMNS ? -1 : column - 1;
  }

  /** The row from 1; -1 when the text is no reference or lies beyond Excel's last row. */
  static int row(CharSequence reference) {
    int at = 0;
    while (at < reference.length() && isLetter(reference.charAt(at))) {
      at++;
    }
    int row = 0;
    int digits = reference.length() - at;
    if (digits < 1 || digits > 7) {
      return -1;
    }
    for (; at < reference.length(); at++) {
      int digit = reference.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      row = row * 10 + digit;
    }
    return row < 1 || row > MOST_ROWS ? -1 : row;
  }

  /** A merged area; empty when it is none or a single cell. */
  static Optional<Merge> area(String reference) {
    String plain = reference.replace("$", "");
    int colon = plain.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String first = plain.substring(0, colon);
    String last = plain.substring(colon + 1);
    Merge area = new Merge(row(first), column(first), row(last), column(last));
    boolean inside = area.firstRow() > 0 && area.firstColumn() >= 0;
    boolean ordered = area.firstRow() <= area.lastRow() && area.firstColumn() <= area.lastColumn();
    return inside && ordered ? Optional.of(area) : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
