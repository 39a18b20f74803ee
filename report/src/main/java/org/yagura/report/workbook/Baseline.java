package org.yagura.report.workbook;

import java.time.LocalDate;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The hidden sheet that remembers what was exported, so that only what a person changed is read
 * back. Its first row names format, version and day; {@code sheet} opens a ledger, each {@code
 * field} is one of its columns, each {@code row} an id and the texts of its cells.
 */
final class Baseline {
  static final String NAME = "_yagura";
  static final String FORMAT = "yagura-workbook";
  static final String VERSION = "1";

  private final Worksheet sheet;
  private int row;

  Baseline(Workbook book, LocalDate asOf) {
    sheet = book.newWorksheet(NAME);
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    put(0, FORMAT);
    put(1, VERSION);
    put(2, asOf.toString());
    row++;
  }

  <T> void write(LedgerSheet<T> ledger) {
    put(0, "sheet");
    put(1, ledger.name());
    put(2, ledger.what());
    put(3, LedgerSheet.ID);
    row++;
    for (LedgerColumn<T> column : ledger.columns()) {
      put(0, "field");
      put(1, column.field());
      put(2, column.title());
      put(3, column.editable() ? "edit" : "show");
      row++;
    }
    for (T one : ledger.rows()) {
      put(0, "row");
      put(1, CellText.safe(ledger.id().apply(one)));
      for (int i = 0; i < ledger.columns().size(); i++) {
        put(i + 2, ledger.columns().get(i).text(one));
      }
      row++;
    }
  }

  private void put(int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
