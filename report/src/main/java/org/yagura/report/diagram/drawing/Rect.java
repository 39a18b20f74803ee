package org.yagura.report.diagram.drawing;

/** An upright rectangle on a sheet; {@code x} and {@code y} are its top left corner. */
public record Rect(double x, double y, double width, double height) {

  private static final double TOLERANCE = 0.01;

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double middle() {
    return y + height / 2;
  }

  /** Whether the two share more than an edge. */
  public boolean overlaps(Rect other) {
    return x + TOLERANCE < other.right()
        && other.x + TOLERANCE < right()
        && y + TOLERANCE < other.bottom()
        && other.y + TOLERANCE < bottom();
  }

  public boolean contains(Rect other) {
    return x <= other.x + TOLERANCE
        && other.right() <= right() + TOLERANCE
        && y <= other.y + TOLERANCE
        && other.bottom() <= bottom() + TOLERANCE;
  }
}
