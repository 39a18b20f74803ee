package org.yagura.intake.official;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.intake.ledger.sheet.Sheet;

/** The texts of a sheet, row by row, with width made one and merged areas at their anchor. */
final class Grid {

  private static final int MOST_ROWS = 2000;
  private static final int MOST_CELLS = 64;
  private static final int LONGEST = 2000;

  /**
   * A text.
   *
   * @param row from 1
   * @param column from 0
   */
  record Text(int row, int column, String shown) {

    /** Without line breaks and blanks, half-width. */
    String tight() {
      return shown.replaceAll("\\s", "");
    }
  }

  /** The texts of one row, from left to right. */
  record Line(int row, List<Text> texts) {
    Line {
      texts = List.copyOf(texts);
    }

    /** The texts between two columns, the second excluded. */
    Line between(int from, int to) {
      return new Line(
          row, texts.stream().filter(it -> it.column() >= from && it.column() < to).toList());
    }
  }

  private Grid() {}

  static List<Line> lines(Sheet sheet) {
    List<Line> lines = new ArrayList<>();
    for (Sheet.Row row : sheet.rows()) {
      if (lines.size() >= MOST_ROWS) {
        break;
      }
      List<Text> texts =
          row.cells().stream()
              .limit(MOST_CELLS)
              .map(it -> new Text(row.number(), it.column(), narrow(it.text())))
              .filter(it -> !it.shown().isEmpty())
              .sorted(Comparator.comparingInt(Text::column))
              .toList();
      if (!texts.isEmpty()) {
        lines.add(new Line(row.number(), texts));
      }
    }
    return lines;
  }

  /** Half-width letters and digits; circled digits, which the form prints, stay as they are. */
  private static String narrow(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    StringBuilder narrow = new StringBuilder();
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      boolean circled = c >= '①' && c <= '⑳';
      boolean mark =
          c == '（' || c == '）' || c == '／' || c == '：' || c == '，' || c == '！' || c == '？';
      narrow.append(
          circled || mark
              ? String.valueOf(c)
              : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
    }
    return narrow.toString().strip();
  }
}
