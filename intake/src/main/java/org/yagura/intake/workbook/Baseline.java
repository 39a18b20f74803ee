package org.yagura.intake.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;

/**
 * What the hidden sheet remembers of the export. Its first row names format, version and day; then
 * {@code sheet} opens a ledger, each {@code field} is one of its columns, each {@code row} an id
 * with the texts of its cells.
 */
record Baseline(String version, String asOf, List<Ledger> ledgers) {
  static final String NAME = "_yagura";
  static final String FORMAT = "yagura-workbook";
  static final String VERSION = "1";

  /**
   * A ledger as it was exported.
   *
   * @param what {@code asset} or {@code connection}
   * @param idTitle the header of the hidden column of ids
   * @param rows texts by id, one for each field
   */
  record Ledger(
      String sheet,
      String what,
      String idTitle,
      List<Field> fields,
      Map<String, List<String>> rows) {}

  /** A column. */
  record Field(String id, String title, boolean editable) {}

  /** Reads the hidden sheet; empty when there is none or it is none of ours. */
  static Optional<Baseline> read(Workbook book) {
    for (Sheet sheet : book.sheets()) {
      if (sheet.name().equals(NAME) && !sheet.rows().isEmpty()) {
        List<Sheet.Row> rows = sheet.rows();
        if (text(rows.getFirst(), 0).equals(FORMAT)) {
          return Optional.of(
              new Baseline(
                  text(rows.getFirst(), 1),
                  text(rows.getFirst(), 2),
                  ledgers(rows.subList(1, rows.size()))));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Ledger> ledgers(List<Sheet.Row> rows) {
    List<Ledger> ledgers = new ArrayList<>();
    for (Sheet.Row row : rows) {
      String what = text(row, 0);
      if (what.equals("sheet")) {
        ledgers.add(
            new Ledger(
                text(row, 1),
                text(row, 2),
                text(row, 3),
                new ArrayList<>(),
                new LinkedHashMap<>()));
      } else if (!ledgers.isEmpty()) {
        Ledger ledger = ledgers.getLast();
        if (what.equals("field")) {
          ledger.fields().add(new Field(text(row, 1), text(row, 2), text(row, 3).equals("edit")));
        } else if (what.equals("row")) {
          ledger.rows().put(text(row, 1), texts(row, ledger.fields().size()));
        }
      }
    }
    return ledgers;
  }

  private static List<String> texts(Sheet.Row row, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(row, i + 2));
    }
    return texts;
  }

  /** A cell's text as the export meant it; empty where the cell is. */
  static String text(Sheet.Row row, int column) {
    return cell(row, column).map(it -> CellValue.plain(it.text())).orElse("");
  }

  static Optional<Sheet.Cell> cell(Sheet.Row row, int column) {
    return row.cells().stream().filter(it -> it.column() == column).findFirst();
  }
}
