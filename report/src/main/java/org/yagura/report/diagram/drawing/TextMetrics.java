package org.yagura.report.diagram.drawing;

/**
 * Widths of text in BIZ UDPGothic and the fonts that stand in for it, the same on every machine:
 * rather a little too wide than too narrow.
 */
public final class TextMetrics {

  /** The share of the size above the baseline. */
  public static final double ASCENT = 0.88;

  /** The height of a label as a share of its size. */
  public static final double LINE = 1.08;

  private static final String NARROW = "!'(),.:;I[]`ijl|";
  private static final String WIDE = "%@MWmw";
  private static final double BOLD = 1.04;

  private TextMetrics() {}

  public static double width(String text, double size, boolean bold) {
    double ems = text.codePoints().mapToDouble(TextMetrics::ems).sum();
    return ems * size * (bold ? BOLD : 1);
  }

  /** The text, cut at its end and closed by … where it would be wider than {@code room}. */
  public static String fit(String text, double room, double size, boolean bold) {
    if (width(text, size, bold) <= room) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double left = room - width("…", size, bold);
    for (int point : text.codePoints().toArray()) {
      left -= width(Character.toString(point), size, bold);
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
    if (point < 0x20 || point > 0x7E) {
      return 1;
    }
    if (NARROW.indexOf(point) >= 0) {
      return 0.36;
    }
    if (WIDE.indexOf(point) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(point) ? 0.7 : 0.6;
  }
}
