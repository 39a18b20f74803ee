package org.yagura.report.diagram.routing;

import java.util.List;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Row;

/** Heights of boxes and of what is in them, in points before enlargement. */
public final class BoxSize {

  /** Between the border of a box and its text, above and beneath. */
  public static final double PADDING = 5;

  public static final double HEAD_LINE = 11;
  public static final double ROW_LINE = 11.5;

  /** Between two lines that end at the same side of a box. */
  static final double PORT_GAP = 8;

  private BoxSize() {}

  /** The height of a box with room for {@code lines} lines at one of its sides. */
  public static double height(PlannedBox box, int lines) {
    double text = head(box) + box.rows().stream().mapToDouble(BoxSize::row).sum();
    return Math.max(text + 2 * PADDING, (lines + 1) * PORT_GAP);
  }

  public static double head(PlannedBox box) {
    return box.head().size() * HEAD_LINE;
  }

  public static double row(Row row) {
    return row.lines().size() * ROW_LINE + row.spare();
  }

  /** The top of each row, from the top of the box. */
  static double top(PlannedBox box, String rowId) {
    double top = PADDING + head(box);
    for (Row row : box.rows()) {
      if (row.id().equals(rowId)) {
        return top;
      }
      top += row(row);
    }
    throw new IllegalArgumentException("box (%s) has no row (%s)".formatted(box.id(), rowId));
  }

  /** Where a line meets a row: its middle, from the top of the box. */
  static double middle(PlannedBox box, String rowId) {
    for (Row row : box.rows()) {
      if (row.id().equals(rowId)) {
        return top(box, rowId) + row.lines().size() * ROW_LINE / 2;
      }
    }
    throw new IllegalArgumentException("box (%s) has no row (%s)".formatted(box.id(), rowId));
  }

  /** The height of boxes above each other. */
  public static double stacked(List<PlannedBox> boxes) {
    return boxes.stream().mapToDouble(it -> height(it, 0) + Spacing.USUAL.boxes()).sum();
  }
}
