package org.yagura.intake.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.secret.SecretText;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** Names the places of one sheet and quotes them, secrets replaced. */
final class Places {

  private static final int LONGEST_QUOTE = 1_000;
  private static final int REMEMBERED = 64;

  private final String file;
  private final String sheet;
  private final boolean sheetHidden;
  private final boolean delimited;
  private final char separator;
  private final boolean page;

  /** The cells of a row are quoted more than once: what was last masked, by the column. */
  private final @Nullable String[] texts = new String[REMEMBERED];

  private final @Nullable String[] masked = new String[REMEMBERED];

  Places(String file, Workbook workbook, Sheet sheet) {
    this.file = file;
    this.sheet = sheet.name();
    this.sheetHidden = sheet.hidden();
    this.delimited = workbook.format().equals("csv") || workbook.format().equals("tsv");
    this.separator = workbook.separator();
    boolean markup = workbook.format().equals("html") || workbook.format().equals("xml");
    this.page = markup && !file.toLowerCase(Locale.ROOT).endsWith(".xls");
  }

  /** Pages have no cells with names: their places are elements, unless Excel opens them. */
  SourceRef at(int row, int column) {
    return page
        ? new SourceRef.Element(file, "%s/tr[%d]/td[%d]".formatted(sheet, row, column + 1))
        : SourceRef.Cell.of(file, sheet, row, column);
  }

  /** The cell of a row, in texts with line breaks on the line where it begins. */
  SourceRef at(TableRow row, Cell cell) {
    return at(row.number() + linesBefore(row, cell), cell.column());
  }

  /** The text without its secrets; {@code column} is where it stands. */
  String masked(int column, String text) {
    int slot = column & (REMEMBERED - 1);
    String known = masked[slot];
    if (known != null && isSame(text, texts[slot])) {
      return known;
    }
    String found = SecretText.mask(text);
    texts[slot] = text;
    masked[slot] = found;
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // only whether it is the very cell that was just masked
  private static boolean isSame(String text, @Nullable String other) {
    return text == other;
  }

  Evidence quote(SourceRef at, Cell cell) {
    return new Evidence(
        at, bounded(masked(cell.column(), cell.text())), cell.hidden() || sheetHidden);
  }

  /** The cells of a row as they stand; the cells of secret columns as {@code ***}. */
  Evidence quote(TableRow row, Set<Integer> secretColumns) {
    Cell first = row.cells().getFirst();
    Cell last = row.cells().getLast();
    int to = delimited ? first.column() : last.column();
    return new Evidence(
        page
            ? new SourceRef.Element(file, "%s/tr[%d]".formatted(sheet, row.number()))
            : new SourceRef.Cell(file, sheet, row.number(), first.column(), to),
        text(row, secretColumns, delimited),
        row.hidden() || sheetHidden);
  }

  /** The row's cells joined by a tab, secrets replaced. */
  String raw(TableRow row, Set<Integer> secretColumns) {
    if (row.isCard()) {
      return row.filled().stream()
          .filter(it -> !secretColumns.contains(it.column()))
          .map(it -> masked(it.cell().column(), it.cell().text()))
          .collect(Collectors.collectingAndThen(Collectors.joining("\t"), Places::bounded));
    }
    return text(row, secretColumns, false);
  }

  /** Joined by a tab; in the source's own words by its own separator, empty fields included. */
  private String text(TableRow row, Set<Integer> secretColumns, boolean asWritten) {
    int length = 0;
    for (Cell cell : row.cells()) {
      length += cell.text().length() + 1;
    }
    StringBuilder text = new StringBuilder(length);
    int column = row.cells().getFirst().column();
    for (Cell cell : row.cells()) {
      if (asWritten) {
        text.repeat(separator, cell.column() - column);
        column = cell.column();
      } else if (!text.isEmpty()) {
        text.append('\t');
      }
      boolean secret = secretColumns.contains(cell.column());
      text.append(secret ? "***" : masked(cell.column(), cell.text()));
    }
    return bounded(text.toString());
  }

  private int linesBefore(TableRow row, Cell cell) {
    if (!delimited) {
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
