package org.yagura.report.document.chart;

import java.util.List;
import java.util.Objects;

/** A piece of a drawing, in points; y runs downwards from the top of its strip. */
public sealed interface Shape {

  /** A corner of a line. */
  record Point(double x, double y) {}

  /**
   * A rectangle.
   *
   * @param fill colour, or -1 for none
   * @param frame colour, or -1 for none
   */
  record Panel(double x, double y, double width, double height, int fill, int frame, boolean dashed)
      implements Shape {}

  /** A line through its corners, with an arrowhead at its end or not. */
  record Line(List<Point> corners, boolean arrow) implements Shape {
    public Line {
      corners = List.copyOf(corners);
    }
  }

  /** A line of text whose leading begins at y. */
  record Words(String text, Letters.Style style, double x, double y) implements Shape {
    public Words {
      Objects.requireNonNull(text);
      Objects.requireNonNull(style);
    }
  }
}
