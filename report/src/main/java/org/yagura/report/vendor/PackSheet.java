package org.yagura.report.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.report.workbook.CellText;

/** One sheet to fill in: a hidden key, what is asked, and white cells for the answer. */
final class PackSheet {
  static final String KEY = "キー";
  static final List<String> ANSWER = List.of("回答", "日付", "備考");

  private static final double[] ANSWER_WIDTHS = {12, 14, 34};
  private static final String ACCENT = "1F3A5F";
  private static final String SHADE = "EEF1F5";
  private static final String LINE = "9AA5B4";
  private static final int HEADER = 3;
  private static final double LINE_HEIGHT = 14;

  private final Worksheet sheet;
  private final List<Column> columns;
  private final List<Asked> asked = new ArrayList<>();
  private int row = HEADER + 1;
  private int free;

  /** A column of what is asked. */
  record Column(String title, double width) {}

  /** A row that was asked, as it is remembered. */
  record Asked(String key, String about) {}

  PackSheet(Worksheet sheet, List<Column> columns, String title, String how) {
    this.sheet = sheet;
    this.columns = columns;
    put(0, 1, title);
    sheet.style(0, 1).bold().fontSize(14).fontColor(ACCENT).set();
    put(1, 1, how);
    sheet.range(1, 1, 1, columns.size() + ANSWER.size()).merge();
    sheet.style(1, 1).wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(1, 3 * LINE_HEIGHT + 2);
    header();
  }

  String name() {
    return sheet.getName();
  }

  List<Asked> asked() {
    return asked;
  }

  private void header() {
    put(HEADER, 0, KEY);
    sheet.hideColumn(0);
    for (int i = 0; i < columns.size(); i++) {
      put(HEADER, i + 1, columns.get(i).title());
      sheet.width(i + 1, columns.get(i).width());
    }
    for (int i = 0; i < ANSWER.size(); i++) {
      put(HEADER, columns.size() + 1 + i, ANSWER.get(i));
      sheet.width(columns.size() + 1 + i, ANSWER_WIDTHS[i]);
    }
    sheet.rowHeight(HEADER, LINE_HEIGHT + 6);
    sheet
        .range(HEADER, 0, HEADER, last())
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(ACCENT)
        .verticalAlignment("center")
        .set();
  }

  private int last() {
    return columns.size() + ANSWER.size();
  }

  /**
   * A row to answer.
   *
   * @param before what was answered last time, one text for each of {@link #ANSWER}; empty where
   *     nothing was
   */
  void ask(Asked it, List<String> texts, List<String> before) {
    put(row, 0, it.key());
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      put(row, i + 1, texts.get(i));
      lines = Math.max(lines, lines(texts.get(i), columns.get(i).width()));
    }
    for (int i = 0; i < before.size(); i++) {
      put(row, columns.size() + 1 + i, before.get(i));
      lines = Math.max(lines, lines(before.get(i), ANSWER_WIDTHS[i]));
    }
    asked.add(it);
    sheet.rowHeight(row++, Math.max(2, lines) * LINE_HEIGHT + 4);
  }

  /** Empty rows for what the hospital does not know of. */
  void free(int count) {
    for (int i = 0; i < count; i++) {
      sheet.rowHeight(row++, 2 * LINE_HEIGHT + 4);
      free++;
    }
  }

  private static int lines(String text, double width) {
    return IntStream.of(
            text.lines()
                .mapToInt(it -> {
                  double length = it.chars().mapToDouble(c -> c < 0x250 ? 1 : 2).sum();
                  return Math.max(1, (int) Math.ceil(length / (width - 2)));
                })
                .toArray())
        .sum();
  }

  /** Closes the sheet: borders, choices of answers, A4 landscape. */
  void finish(String choices) {
    if (row > HEADER + 1) {
      sheet
          .range(HEADER + 1, 0, row - 1, last())
          .style()
          .format("@")
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle("thin")
          .borderColor(LINE)
          .set();
      if (!asked.isEmpty()) {
        sheet.range(HEADER + 1, 1, row - 1 - free, columns.size()).style().fillColor(SHADE).set();
      }
      sheet
          .range(HEADER + 1, columns.size() + 1, row - 1, columns.size() + 1)
          .validateWithListByFormula("\"" + choices + "\"");
    }
    sheet.hideGridLines();
    sheet.freezePane(0, HEADER + 1);
    print(sheet, "landscape");
    sheet.repeatRows(HEADER);
  }

  static void print(Worksheet sheet, String orientation) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(orientation);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(0.6f);
    sheet.rightMargin(0.6f);
    sheet.topMargin(0.6f);
    sheet.bottomMargin(0.6f);
    sheet.footer("&A　&P / &N", Position.RIGHT, 8);
  }

  private void put(int at, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(at, column, CellText.safe(text));
    }
  }
}
