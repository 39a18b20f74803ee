package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Tone;

/** Tables whose head stands again on every page; a row never breaks. */
final class TablePdf {
  private static final double PADDING = 4;
  private static final double GAP = 3;
  private static final int MOST_LINES = 14;
  private static final String GAP_MARK = "【要記入】";
  private static final double HANDWRITING = 22;
  private static final int HEAD = 0xE6EBF2;
  private static final int LINE = 0xB8C1CE;
  private static final int SOURCES = 3;

  private final Paper paper;
  private final Block.Table table;
  private final double[] widths;

  private TablePdf(Paper paper, Block.Table table) {
    this.paper = paper;
    this.table = table;
    this.widths = new double[table.columns().size()];
    double sum = table.columns().stream().mapToInt(Block.Column::share).sum();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Paper.WIDTH * table.columns().get(i).share() / sum;
    }
  }

  static void write(Paper paper, Block.Table table) throws IOException {
    if (table.rows().isEmpty()) {
      paper.paragraph(table.whenEmpty(), Type.TEXT);
      return;
    }
    new TablePdf(paper, table).write();
  }

  private void write() throws IOException {
    int shown = Math.min(table.rows().size(), table.printed());
    if (shown > 0) {
      List<List<String>> first = cells(table.rows().getFirst());
      paper.need(headHeight() + height(first, table.rows().getFirst()));
      head();
    }
    for (Block.Row row : table.rows().subList(0, shown)) {
      row(row);
    }
    if (shown < table.rows().size()) {
      paper.down(4);
      paper.paragraph(
          shown == 0
              ? "%s %d件は report.html と yagura.xlsx にあります。"
                  .formatted(table.name(), table.rows().size())
              : "%s %d件のうち %d件を示しました。すべては report.html と yagura.xlsx にあります。"
                  .formatted(table.name(), table.rows().size(), shown),
          Type.NOTE);
    }
    paper.down(8);
  }

  private double headHeight() throws IOException {
    int most = 1;
    for (int i = 0; i < widths.length; i++) {
      most = Math.max(most, headLines(i).size());
    }
    return most * Type.CELL_STRONG.leading() + 2 * GAP;
  }

  private List<String> headLines(int column) throws IOException {
    return paper.lines(
        table.columns().get(column).title(), Type.CELL_STRONG, widths[column] - 2 * PADDING);
  }

  private void head() throws IOException {
    double height = headHeight();
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, height, HEAD);
    paper.fill(Paper.MARGIN, paper.y() + height - 1, Paper.WIDTH, 1, Type.ACCENT);
    double x = Paper.MARGIN;
    for (int i = 0; i < widths.length; i++) {
      double top = paper.y() + GAP;
      for (String line : headLines(i)) {
        place(line, Type.CELL_STRONG, i, x, top);
        top += Type.CELL_STRONG.leading();
      }
      x += widths[i];
    }
    paper.down(height);
  }

  private void row(Block.Row row) throws IOException {
    List<List<String>> cells = cells(row);
    double height = height(cells, row);
    if (paper.room() < height) {
      paper.newPage();
      head();
    }
    double x = Paper.MARGIN;
    double bottom = paper.y() + GAP;
    for (int i = 0; i < cells.size(); i++) {
      Type type = type(row.cells().get(i).tone());
      double top = paper.y() + GAP;
      for (String line : cells.get(i)) {
        place(line, type, i, x, top);
        top += type.leading();
      }
      bottom = Math.max(bottom, top);
      x += widths[i];
    }
    for (String line : source(row)) {
      paper.text(line, Type.SOURCE, Paper.MARGIN + PADDING, bottom);
      bottom += Type.SOURCE.leading();
    }
    paper.down(height);
    paper.fill(Paper.MARGIN, paper.y() - 0.5, Paper.WIDTH, 0.5, LINE);
  }

  private void place(String line, Type type, int column, double x, double top) throws IOException {
    double from =
        switch (table.columns().get(column).use()) {
          case NUMBER -> x + widths[column] - PADDING - paper.width(line, type);
          case READ, FILTER -> x + PADDING;
        };
    paper.text(line, type, from, top);
  }

  private List<List<String>> cells(Block.Row row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      List<String> lines =
          paper.lines(marked(cell.tone(), cell.text()), type(cell.tone()), widths[i] - 2 * PADDING);
      if (lines.size() > MOST_LINES) {
        lines = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        lines.add("…（続きは HTML）");
      }
      cells.add(lines);
    }
    return cells;
  }

  private double height(List<List<String>> cells, Block.Row row) throws IOException {
    int most = cells.stream().mapToInt(List::size).max().orElse(1);
    double printed = most * Type.CELL.leading() + source(row).size() * Type.SOURCE.leading();
    boolean open = row.cells().stream().anyMatch(it -> it.text().startsWith(GAP_MARK));
    return Math.max(printed, open ? HANDWRITING : 0) + 2 * GAP;
  }

  private List<String> source(Block.Row row) throws IOException {
    if (row.evidence().isEmpty()) {
      return List.of();
    }
    String text = "出典 " + Citation.first(row.evidence(), SOURCES);
    List<String> lines = paper.lines(text, Type.SOURCE, Paper.WIDTH - 2 * PADDING);
    return lines.size() <= 2 ? lines : List.of(lines.get(0), Citation.ellipsis(lines.get(1)));
  }

  static String marked(Tone tone, String text) {
    boolean marked = tone.mark().isEmpty() || text.startsWith(GAP_MARK);
    return marked ? text : tone.mark() + " " + text;
  }

  static Type type(Tone tone) {
    return switch (tone) {
      case PLAIN -> Type.CELL;
      case FAINT, UNKNOWN, RECORDED, RECORDED_ONLY, LOW -> Type.CELL.in(tone.colour());
      case CRITICAL, HIGH, MEDIUM, UNRECORDED -> Type.CELL_STRONG.in(tone.colour());
    };
  }
}
