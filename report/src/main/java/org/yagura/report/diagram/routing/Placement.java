package org.yagura.report.diagram.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.scene.Trust;

/**
 * A plan with places, from (0, 0), before it is fitted to a page.
 *
 * @param empty where each lane that has no box keeps some room
 */
public record Placement(
    List<Placed> boxes, List<Routed> edges, Map<Trust, Rect> empty, double width, double height) {

  /** Between the border of a lane and its boxes. */
  public static final double LANE_PADDING = 7;

  /** A box and where it stands. */
  public record Placed(PlannedBox box, Rect area) {}

  /** A line and the way it goes. */
  public record Routed(PlannedEdge edge, List<Point> points, List<Point> junctions) {
    public Routed {
      points = List.copyOf(points);
      junctions = List.copyOf(junctions);
    }
  }

  public Placement {
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
    empty = Map.copyOf(empty);
  }

  static Placement of(Ground ground, List<Double> lefts, List<Routed> edges, double above) {
    List<Placed> placed = new ArrayList<>();
    Map<Trust, Rect> empty = new EnumMap<>(Trust.class);
    double height = 0;
    double width = 0;
    for (int column = 0; column < lefts.size(); column++) {
      Stack stack = ground.stacks().get(column);
      double x = lefts.get(column);
      width = x + stack.width();
      height = Math.max(height, stack.height() + above);
      if (stack.boxes().isEmpty()) {
        empty.put(stack.column().trust(), new Rect(x, above, stack.width(), Stack.EMPTY_HEIGHT));
      }
      for (PlannedBox box : stack.boxes()) {
        Ground.Spot spot = ground.of(box.id());
        placed.add(
            new Placed(box, new Rect(x, spot.top(), stack.width(), spot.bottom() - spot.top())));
      }
    }
    return new Placement(placed, edges, empty, width, height);
  }

  /** The left and right end of every lane, from the outside inwards. */
  public Map<Trust, Span> lanes() {
    Map<Trust, Span> lanes = new EnumMap<>(Trust.class);
    empty.forEach((trust, it) -> lanes.put(trust, padded(it.x(), it.right())));
    for (Placed placed : boxes) {
      Trust trust = placed.box().column().trust();
      Span span = padded(placed.area().x(), placed.area().x() + Rooms.width(trust));
      lanes.merge(trust, span, Span::with);
    }
    return lanes;
  }

  private static Span padded(double left, double right) {
    return new Span(left - LANE_PADDING, right + LANE_PADDING);
  }

  /** A run along the page from left to right. */
  public record Span(double left, double right) {
    Span with(Span other) {
      return new Span(Math.min(left, other.left), Math.max(right, other.right));
    }
  }
}
