package org.yagura.report.workbook;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with a title, a note, a frozen header that filters, and rows of text. */
final class Grid {
  static final int HEADER = 2;

  /** Columns whose title begins so stay on one line, however much they hold. */
  static final String SOURCES = "出典";

  private static final String ACCENT = "1F3A5F";
  private static final String SHADE = "EEF1F5";
  private static final String LINE = "CBD2DC";
  static final double LINE_HEIGHT = 14.5;

  private final Worksheet sheet;
  private final List<Column> columns;
  private int row = HEADER + 1;
  private int lines = 1;
  private int mostLines = 2;

  /**
   * A column; of width 0 when it is hidden.
   *
   * @param width in characters of half width
   */
  record Column(String title, double width) {}

  Grid(Workbook book, String name, String title, String note, List<Column> columns) {
    this.sheet = book.newWorksheet(name);
    this.columns = List.copyOf(columns);
    int first = columns.getFirst().width() > 0 ? 0 : 1;
    sheet.value(0, first, CellText.safe(title));
    sheet.style(0, first).bold().fontSize(14).fontColor(ACCENT).set();
    sheet.value(1, first, CellText.safe(note));
    sheet.style(1, first).fontColor("4A5568").set();
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(HEADER, i, CellText.safe(columns.get(i).title()));
      if (columns.get(i).width() > 0) {
        sheet.width(i, columns.get(i).width());
      } else {
        sheet.hideColumn(i);
      }
    }
    sheet
        .range(HEADER, 0, HEADER, columns.size() - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(ACCENT)
        .verticalAlignment("center")
        .wrapText(true)
        .set();
  }

  /** Lets rows of prose grow to so many lines; two where this is not called. */
  void allowLines(int most) {
    mostLines = most;
  }

  Worksheet sheet() {
    return sheet;
  }

  /** The row that {@link #text} writes next, from 0. */
  int row() {
    return row;
  }

  void text(int column, String safe) {
    if (!safe.isEmpty()) {
      sheet.value(row, column, safe);
      if (!isSources(column)) {
        lines = Math.max(lines, lines(safe, columns.get(column).width()));
      }
    }
  }

  private boolean isSources(int column) {
    return columns.get(column).title().startsWith(SOURCES);
  }

  void number(int column, long value) {
    sheet.value(row, column, value);
  }

  /** Ends a row, high enough for what was written in it. */
  void next() {
    sheet.rowHeight(row, Math.min(lines, mostLines) * LINE_HEIGHT + 2);
    lines = 1;
    row++;
  }

  /** How many lines a text takes in a column so wide; full-width characters count twice. */
  static int lines(String text, double width) {
    if (width <= 0) {
      return 1;
    }
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      double length = line.chars().mapToDouble(it -> it < 0x250 ? 1 : 2).sum();
      lines += Math.max(1, (int) Math.ceil(length / (width - 1)));
    }
    return lines;
  }

  /** What is only to be looked at stands on grey. */
  void shade(int column) {
    if (row > HEADER + 1) {
      sheet.range(HEADER + 1, column, row - 1, column).style().fillColor(SHADE).set();
    }
  }

  /** Closes the sheet: cells as text, frozen header, filter, print on A4 landscape. */
  void finish(int frozenColumns, int pagesWide) {
    for (int i = 0; i < columns.size() && row > HEADER + 1; i++) {
      sheet
          .range(HEADER + 1, i, row - 1, i)
          .style()
          .format("@")
          .wrapText(!isSources(i))
          .verticalAlignment("top")
          .borderStyle("thin")
          .borderColor(LINE)
          .set();
    }
    sheet.freezePane(frozenColumns, HEADER + 1);
    sheet.setAutoFilter(HEADER, 0, Math.max(row - 1, HEADER), columns.size() - 1);
    print(sheet, pagesWide);
    sheet.repeatRows(HEADER);
    if (frozenColumns > 0) {
      sheet.repeatCols(0, frozenColumns - 1);
    }
  }

  static void print(Worksheet sheet, int pagesWide) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) pagesWide);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
    sheet.topMargin(0.6f);
    sheet.bottomMargin(0.6f);
    sheet.footer("&A　&P / &N", Position.RIGHT, 8);
  }
}
