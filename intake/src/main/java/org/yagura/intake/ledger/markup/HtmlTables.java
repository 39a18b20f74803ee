package org.yagura.intake.ledger.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Reads the tables of HTML as asset tools export it, often under {@code .xls}. Each table is a
 * sheet of its own; scripts run nowhere and nothing is fetched.
 */
public final class HtmlTables {

  private static final int SAMPLE = 65_536;
  private static final int LARGEST = 64 << 20;
  private static final int MOST_TABLES = 500;
  private static final int DEEPEST = 50;

  private final Grid.Budget budget = new Grid.Budget();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int tables;

  /** A table that is being read; a table within a cell of it interrupts it. */
  private static final class Open {
    private final Grid grid;
    private final StringBuilder text = new StringBuilder();
    private boolean inCell;
    private int columnsOver = 1;
    private int[] covered = new int[16];

    Open(Grid grid) {
      this.grid = grid;
    }
  }

  private HtmlTables() {}

  /** Reads the tables; empty when the content is no HTML or holds none. */
  public static Optional<Workbook> read(Material material) {
    if (material.startsWith('P', 'K') || material.startsWith(0xD0, 0xCF)) {
      return Optional.empty();
    }
    byte[] bytes = material.bytes();
    boolean cut = bytes.length > LARGEST;
    DecodedText decoded = TextDecoder.decode(cut ? Arrays.copyOf(bytes, LARGEST) : bytes);
    String head =
        decoded
            .text()
            .substring(0, Math.min(SAMPLE, decoded.text().length()))
            .toLowerCase(Locale.ROOT);
    boolean html = head.contains("<html") || head.contains("<!doctype html");
    boolean begins = head.stripLeading().startsWith("<");
    if (!begins || (!html && !head.contains("<table"))) {
      return Optional.empty();
    }
    HtmlTables reader = new HtmlTables();
    reader.read(decoded.text());
    if (reader.sheets.isEmpty()) {
      return Optional.empty();
    }
    boolean partial = cut || reader.budget.spent() || reader.tables > MOST_TABLES;
    List<Problem> problems =
        partial
            ? List.of(
                new Problem(
                    new SourceRef.Whole(material.path()),
                    Gravity.PARTIAL,
                    "表が多すぎるか大きすぎるため、途中までを読みました。",
                    "必要な表だけを Excel形式（.xlsx）で保存し直してください。"))
            : List.of();
    return Optional.of(new Workbook("html", decoded.encoding(), reader.sheets, problems));
  }

  private void read(String text) {
    Markup markup = new Markup(text);
    while (markup.next() && !budget.spent()) {
      if (markup.isText()) {
        text(markup.text());
      } else {
        tag(markup);
      }
    }
    while (!open.isEmpty()) {
      closeTable();
    }
  }

  private void text(String text) {
    Open table = open.peek();
    if (table != null && table.inCell && table.text.length() < Markup.LONGEST_TEXT) {
      table.text.append(text);
    }
  }

  private void tag(Markup markup) {
    Open table = open.peek();
    switch (markup.tag()) {
      case "table" -> openTable();
      case "/table" -> closeTable();
      case "tr", "/tr" -> endCell(table);
      case "td", "th" -> beginCell(table, markup);
      case "/td", "/th" -> endCell(table);
      case "br", "/p", "/div", "/li" -> text("\n");
      default -> {}
    }
    if (table != null && markup.tag().equals("tr")) {
      table.grid.row(table.grid.rowNumber() + 1, false);
    }
  }

  private void openTable() {
    tables++;
    if (open.size() < DEEPEST && tables <= MOST_TABLES) {
      open.push(new Open(new Grid("table[" + tables + "]", false, budget)));
    }
  }

  private void closeTable() {
    Open table = open.poll();
    if (table != null) {
      endCell(table);
      Sheet sheet = table.grid.sheet();
      if (!sheet.rows().isEmpty()) {
        sheets.add(sheet);
      }
    }
  }

  private static void beginCell(@Nullable Open table, Markup markup) {
    if (table == null) {
      return;
    }
    endCell(table);
    if (table.grid.rowNumber() == 0) {
      table.grid.row(1, false);
    }
    skipCovered(table);
    int rowsOver = Math.clamp(markup.number("rowspan"), 1, 10_000);
    table.columnsOver = Math.clamp(markup.number("colspan"), 1, 1_000);
    table.grid.merge(rowsOver, table.columnsOver);
    if (rowsOver > 1) {
      cover(table, rowsOver);
    }
    table.inCell = true;
    table.text.setLength(0);
  }

  /** Places that a cell of a row above hangs into. */
  private static void skipCovered(Open table) {
    while (table.grid.column() < table.covered.length
        && table.covered[table.grid.column()] >= table.grid.rowNumber()) {
      table.grid.skip(1);
    }
  }

  private static void cover(Open table, int rowsOver) {
    int end = Math.min(Grid.MOST_COLUMNS, table.grid.column() + table.columnsOver);
    if (end > table.covered.length) {
      table.covered = Arrays.copyOf(table.covered, end * 2);
    }
    for (int i = table.grid.column(); i < end; i++) {
      table.covered[i] = table.grid.rowNumber() + rowsOver - 1;
    }
  }

  private static void endCell(@Nullable Open table) {
    if (table != null && table.inCell) {
      table.inCell = false;
      table.grid.cell(Markup.tidy(table.text), Sheet.Type.TEXT);
      table.grid.skip(table.columnsOver - 1);
    }
  }
}
