package org.yagura.report.diagram.routing;

/** How broad a picture may be, in the order in which pages try it. */
public enum Spacing {
  /** For what can be told in full. */
  ROOMY(20, 7, 16, false),
  USUAL(9, 6, 14, false),
  NARROW(9, 6, 14, true),
  TIGHT(8, 5, 11, true);

  private final double boxes;
  private final double lines;
  private final double clear;
  private final boolean narrow;

  Spacing(double boxes, double lines, double clear, boolean narrow) {
    this.boxes = boxes;
    this.lines = lines;
    this.clear = clear;
    this.narrow = narrow;
  }

  /** What is left free between boxes above each other, in points. */
  public double boxes() {
    return boxes;
  }

  /** What is left free between lines beside each other, in points. */
  public double lines() {
    return lines;
  }

  /** What is left free between a box and the first line that passes it, in points. */
  double clear() {
    return clear;
  }

  /** Whether no network stands between devices and the lanes inside. */
  public boolean narrow() {
    return narrow;
  }
}
