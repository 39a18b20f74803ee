package org.yagura.intake.ledger;

import java.util.Set;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.secret.SecretText;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** Names the places of one sheet and quotes them, secrets replaced. */
record Places(String file, String sheet, boolean sheetHidden, String format) {

  private static final int LONGEST_QUOTE = 1_000;

  /** Whether the sheet is a delimited text, where a row may span several lines. */
  boolean delimited() {
    return format.equals("csv") || format.equals("tsv");
  }

  SourceRef at(int row, int column) {
    return new SourceRef.Cell(file, sheet, Sheet.columnName(column) + row);
  }

  /** The cell of a row, in texts with line breaks on the line where it begins. */
  SourceRef at(TableRow row, Cell cell) {
    return at(row.number() + linesBefore(row, cell), cell.column());
  }

  Evidence quote(SourceRef at, Cell cell) {
    return new Evidence(at, bounded(SecretText.mask(cell.text())), cell.hidden() || sheetHidden);
  }

  /** The cells of a row as they stand; the cells of secret columns as {@code ***}. */
  Evidence quote(TableRow row, Set<Integer> secretColumns) {
    Cell first = row.cells().getFirst();
    Cell last = row.cells().getLast();
    String from = Sheet.columnName(first.column()) + row.number();
    String to =
        delimited() || row.cells().size() == 1
            ? ""
            : ":" + Sheet.columnName(last.column()) + row.number();
    boolean hidden = row.hidden() || sheetHidden;
    return new Evidence(
        new SourceRef.Cell(file, sheet, from + to),
        text(row, secretColumns, format.equals("csv")),
        hidden);
  }

  /** The row's cells joined by a tab, secrets replaced. */
  String raw(TableRow row, Set<Integer> secretColumns) {
    return text(row, secretColumns, false);
  }

  private static String text(TableRow row, Set<Integer> secretColumns, boolean commas) {
    StringBuilder text = new StringBuilder();
    int column = row.cells().getFirst().column();
    for (Cell cell : row.cells()) {
      if (commas) {
        text.repeat(",", cell.column() - column);
        column = cell.column();
      } else if (!text.isEmpty()) {
        text.append('\t');
      }
      text.append(secretColumns.contains(cell.column()) ? "***" : SecretText.mask(cell.text()));
    }
    return bounded(text.toString());
  }

  private int linesBefore(TableRow row, Cell cell) {
    if (!delimited()) {
      return 0;
    }
    int lines = 0;
    for (Cell before : row.cells()) {
      if (before.column() >= cell.column()) {
        break;
      }
      lines +=
          before.text().indexOf('\n') < 0
              ? 0
              : (int) before.text().chars().filter(it -> it == '\n').count();
    }
    return lines;
  }

  private static String bounded(String text) {
    return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) : text;
  }
}
