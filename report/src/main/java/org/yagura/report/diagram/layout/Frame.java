package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.routing.Placement;
import org.yagura.report.diagram.routing.Placement.Span;

/**
 * Fits a placement to a page: enlarges it as far as the page allows, and spreads what room is left
 * across the page between the lanes.
 */
final class Frame {

  private static final double LARGEST = 1.5;
  private static final double WIDEST_GAP = 70;

  private final List<Span> lanes;
  private final double scale;
  private final double spread;
  private final double left;
  private final double top;

  /**
   * A frame for content of the given size in the page's room for it; what is too large keeps its
   * size and leaves the room.
   */
  Frame(Placement placement, double height, Rect room) {
    lanes = List.copyOf(placement.lanes().values());
    double width = lanes.getLast().right() - lanes.getFirst().left();
    double fits = Math.min(room.width() / width, room.height() / height);
    scale = Math.clamp(fits, 1, LARGEST);
    int gaps = Math.max(lanes.size() - 1, 1);
    double spare = Math.max(0, room.width() / scale - width);
    spread = Math.min(spare / gaps, WIDEST_GAP);
    left = room.x() + (spare - spread * (lanes.size() - 1)) / 2 * scale;
    top = room.y();
  }

  double scale() {
    return scale;
  }

  Point point(double x, double y) {
    return new Point(x(x), y(y));
  }

  double y(double y) {
    return top + y * scale;
  }

  /** The lanes keep their width; what lies between two of them is stretched. */
  double x(double x) {
    double shift = 0;
    for (int i = 0; i < lanes.size() - 1; i++) {
      double from = lanes.get(i).right();
      double to = lanes.get(i + 1).left();
      if (x >= to) {
        shift += spread;
      } else if (x > from) {
        shift += spread * (x - from) / (to - from);
      }
    }
    return left + (x - lanes.getFirst().left() + shift) * scale;
  }

  Rect rect(Rect area) {
    return new Rect(x(area.x()), y(area.y()), area.width() * scale, area.height() * scale);
  }

  List<Point> points(List<Point> points) {
    List<Point> mapped = new ArrayList<>();
    points.forEach(it -> mapped.add(point(it.x(), it.y())));
    return mapped;
  }
}
