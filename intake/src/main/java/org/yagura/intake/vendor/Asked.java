package org.yagura.intake.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;

/**
 * What the hidden sheet remembers of a workbook that was sent to a vendor. Its first row names
 * format, version and day, its second the vendor; then the sheets to fill in are named, and beneath
 * each the rows that were asked, by key and what they are about.
 *
 * @param asOf ISO
 */
record Asked(
    String version,
    String asOf,
    Sourced<String> vendor,
    List<String> sheets,
    Map<String, Sourced<String>> rows) {
  static final String SHEET = "_yagura_vendor";
  static final String FORMAT = "yagura-vendor";
  static final String VERSION = "1";

  /** Empty where the workbook is none of ours. */
  static Optional<Asked> read(String path, Workbook book) {
    return book.sheets().stream()
        .filter(it -> it.name().equals(SHEET) && it.rows().size() > 1)
        .findFirst()
        .filter(it -> text(it.rows().getFirst(), 0).equals(FORMAT))
        .filter(it -> !text(it.rows().get(1), 1).isEmpty())
        .map(it -> of(path, it.rows()));
  }

  private static Asked of(String path, List<Sheet.Row> rows) {
    List<String> sheets = new ArrayList<>();
    Map<String, Sourced<String>> asked = new LinkedHashMap<>();
    for (Sheet.Row row : rows) {
      if (text(row, 0).equals("sheet")) {
        sheets.add(text(row, 1));
      } else if (text(row, 0).equals("ask") && !text(row, 2).isEmpty()) {
        asked.put(text(row, 1), sourced(path, row, 2));
      }
    }
    return new Asked(
        text(rows.getFirst(), 1),
        text(rows.getFirst(), 2),
        sourced(path, rows.get(1), 1),
        sheets,
        asked);
  }

  private static Sourced<String> sourced(String path, Sheet.Row row, int column) {
    SourceRef at = SourceRef.Cell.of(path, SHEET, row.number(), column);
    String says =
        row.cells().stream().filter(it -> it.column() == column).findFirst().orElseThrow().text();
    return new Sourced<>(text(row, column), new Evidence(at, says, true));
  }

  /** A cell's text as the export meant it; empty where the cell is. */
  static String text(Sheet.Row row, int column) {
    return row.cells().stream()
        .filter(it -> it.column() == column)
        .map(it -> plain(it.text()))
        .findFirst()
        .orElse("");
  }

  /** The text without the apostrophe that kept it from becoming a formula. */
  static String plain(String text) {
    String plain = text.replace("\r\n", "\n").strip();
    boolean marked =
        plain.length() > 1 && plain.charAt(0) == '\'' && "=+-@'\t\r".indexOf(plain.charAt(1)) >= 0;
    return marked ? plain.substring(1) : plain;
  }
}
