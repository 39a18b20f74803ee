package org.yagura.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Section;

/** Sections of the report as sheets, a row a line; the sources in the last column. */
final class ReportSheets {
  private static final double CHARACTERS = 125;
  private static final Grid.Column SOURCES = new Grid.Column(Grid.SOURCES, 28);
  private static final List<Grid.Column> FINDINGS =
      List.of(
          new Grid.Column("重さ", 9),
          new Grid.Column("指摘", 30),
          new Grid.Column("見つけたこと", 38),
          new Grid.Column("対象", 22),
          new Grid.Column("なぜ問題か", 38),
          new Grid.Column("すること", 38),
          new Grid.Column("コマンド", 30),
          new Grid.Column("担当", 11),
          new Grid.Column("手間", 14),
          new Grid.Column("点検項目", 10),
          new Grid.Column("よりどころ", 28),
          SOURCES);

  private final Workbook book;
  private final Report report;

  ReportSheets(Workbook book, Report report) {
    this.book = book;
    this.report = report;
  }

  /** The section's tables below each other would not filter, so that each gets its own sheet. */
  void section(String key, List<String> names) {
    Section section =
        report.sections().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    int next = 0;
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Table table -> {
          if (next < names.size()) {
            table(names.get(next++), table);
          }
        }
        case Block.Cards cards -> findings(names.get(next++), section.lead(), cards.cards());
        case Block.Heading _, Block.Prose _, Block.Blanks _, Block.Drawn _ -> {}
      }
    }
  }

  private void table(String name, Block.Table table) {
    List<Grid.Column> columns = new ArrayList<>();
    int sum = table.columns().stream().mapToInt(Block.Column::share).sum();
    for (Block.Column column : table.columns()) {
      double width = Math.max(9, CHARACTERS * column.share() / sum);
      columns.add(new Grid.Column(column.title(), width));
    }
    if (table.each().stream().anyMatch(it -> !it.evidence().isEmpty())) {
      columns.add(SOURCES);
    }
    String note = table.each().isEmpty() ? table.whenEmpty() : table.each().size() + "件";
    Grid grid = new Grid(book, name, title(name), note, columns);
    for (Block.Row row : table.each()) {
      row(grid, table, row);
    }
    grid.finish(1, 1);
  }

  private static void row(Grid grid, Block.Table table, Block.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i).text();
      boolean figure = table.columns().get(i).use() == Block.Use.NUMBER && text.matches("\\d{1,9}");
      if (figure) {
        grid.number(i, Long.parseLong(text));
      } else {
        grid.text(i, CellText.safe(text));
      }
    }
    if (!row.evidence().isEmpty()) {
      grid.text(row.cells().size(), CellText.safe(Ledgers.sources(row.evidence())));
    }
    grid.next();
  }

  private void findings(String name, String lead, List<Card> cards) {
    Grid grid = new Grid(book, name, title(name), lead, FINDINGS);
    grid.allowLines(6);
    for (Card card : cards) {
      for (Card.Seen seen : card.seen()) {
        finding(grid, card, seen);
      }
    }
    grid.finish(2, 2);
  }

  private static void finding(Grid grid, Card card, Card.Seen seen) {
    String subjects =
        seen.subjects().stream().map(Cell.Span::text).collect(Collectors.joining("\n"));
    List<String> texts =
        List.of(
            card.severity().mark() + " " + card.severity().japanese(),
            seen.title(),
            seen.text(),
            subjects,
            card.matters(),
            card.measure().what(),
            card.measure().command(),
            card.measure().who(),
            card.measure().effort().japanese(),
            String.join("\n", card.checklistItems()),
            String.join("\n", card.references()),
            Ledgers.sources(seen.evidence()));
    for (int i = 0; i < texts.size(); i++) {
      grid.text(i, CellText.safe(texts.get(i)));
    }
    grid.next();
  }

  private String title(String name) {
    return name + "　" + report.facility() + "　" + report.asOf() + "時点";
  }
}
