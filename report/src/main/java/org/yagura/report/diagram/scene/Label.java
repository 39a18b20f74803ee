package org.yagura.report.diagram.scene;

import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;

/**
 * One line of text.
 *
 * @param x its left end
 * @param baseline where its letters stand
 * @param width as measured by {@link TextMetrics}
 * @param size in points, never below 8
 */
public record Label(
    String text, double x, double baseline, double width, double size, TextStyle style) {

  /** A label whose width is measured here. */
  public static Label of(String text, double x, double baseline, double scale, TextStyle style) {
    double size = style.size() * scale;
    return new Label(text, x, baseline, TextMetrics.width(text, size), size, style);
  }

  /** The paper it covers. */
  public Rect area() {
    return new Rect(x, baseline - size * TextMetrics.ASCENT, width, size * TextMetrics.LINE);
  }

  /** Where an icon stands beside it, a square at its left. */
  public Rect iconSpot() {
    double side = size * 0.95;
    return new Rect(x - size * 1.3, baseline - size * 0.85, side, side);
  }
}
