package org.yagura.report.diagram.drawing;

/**
 * Widths of text in BIZ UDPGothic, regular or bold, the same on every machine: rather a little too
 * wide than too narrow, so that the fonts that stand in for it have room too.
 */
public final class TextMetrics {

  /** The share of the size above the baseline. */
  public static final double ASCENT = 0.88;

  /** The height of a label as a share of its size. */
  public static final double LINE = 1.08;

  private static final char FIRST = ' ';

  /** Hundredths of the size for the letters of ASCII from the space on, the bolder of two fonts. */
  private static final int[] ASCII = {
    34, 38, 53, 94, 80, 100, 92, 32, 51, 51, 50, 84, 34, 48, 34, 50, 76, 63, 76,
    76, 76, 76, 76, 76, 76, 76, 34, 34, 84, 84, 84, 80, 98, 78, 78, 82, 86, 71,
    67, 86, 84, 44, 57, 76, 61, 100, 84, 88, 76, 90, 76, 73, 71, 86, 76, 100, 82,
    75, 75, 55, 50, 55, 50, 31, 50, 67, 73, 65, 73, 69, 51, 67, 73, 32, 40, 67,
    36, 96, 73, 71, 73, 73, 50, 59, 50, 73, 61, 90, 63, 65, 59, 55, 44, 55, 50
  };

  private TextMetrics() {}

  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(TextMetrics::ems).sum() * size;
  }

  /** The text, cut at its end and closed by … where it would be wider than {@code room}. */
  public static String fit(String text, double room, double size) {
    if (width(text, size) <= room) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double left = room - width("…", size);
    for (int point : text.codePoints().toArray()) {
      left -= ems(point) * size;
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.toString().stripTrailing() + "…";
  }

  private static double ems(int point) {
    if (point >= 0xFF61 && point <= 0xFF9F) {
      return 0.5;
    }
    int index = point - FIRST;
    return index >= 0 && index < ASCII.length ? ASCII[index] / 100.0 : 1;
  }
}
