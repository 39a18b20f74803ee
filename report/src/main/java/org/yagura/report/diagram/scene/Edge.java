package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.drawing.Point;

/**
 * A line at right angles.
 *
 * @param from the id of the box or item it leaves
 * @param to the id of the box or item it reaches
 * @param points from end to end, at least two
 * @param junctions where it parts from another line of the same device, to be marked by a dot
 */
public record Edge(
    String id,
    String from,
    String to,
    EdgeStyle style,
    List<Point> points,
    List<Point> junctions,
    List<Label> labels,
    Meaning meaning) {
  public Edge {
    Objects.requireNonNull(id);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(style);
    points = List.copyOf(points);
    junctions = List.copyOf(junctions);
    labels = List.copyOf(labels);
    Objects.requireNonNull(meaning);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a line (%s) must have two ends".formatted(id));
    }
  }

  /** The head of the arrow at its end. */
  public List<Point> arrow() {
    Point tip = points.getLast();
    Point before = points.get(points.size() - 2);
    double length = Math.max(Math.hypot(tip.x() - before.x(), tip.y() - before.y()), 0.01);
    double dx = (tip.x() - before.x()) / length;
    double dy = (tip.y() - before.y()) / length;
    double back = 7;
    double half = 3.2;
    double x = tip.x() - dx * back;
    double y = tip.y() - dy * back;
    return List.of(
        tip, new Point(x - dy * half, y + dx * half), new Point(x + dy * half, y - dx * half));
  }
}
