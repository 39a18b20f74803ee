package org.yagura.report.diagram.routing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge;

/** Where the boxes stand, one column beside the other, before the gaps have a width. */
final class Ground {

  /** The column of devices, counted from the outside. */
  static final int DEVICES = 1;

  /** A box with its column and its upper and lower end. */
  record Spot(PlannedBox box, int column, double top, double bottom) {}

  private final Map<String, Spot> spots = new TreeMap<>();
  private final List<Stack> stacks;

  /** The boxes stand {@code below} the upper end. */
  Ground(List<Stack> stacks, double below) {
    this.stacks = List.copyOf(stacks);
    for (int column = 0; column < stacks.size(); column++) {
      Stack stack = stacks.get(column);
      for (int i = 0; i < stack.boxes().size(); i++) {
        PlannedBox box = stack.boxes().get(i);
        double top = stack.tops().get(i) + below;
        spots.put(box.id(), new Spot(box, column, top, top + stack.heights().get(i)));
      }
    }
  }

  List<Stack> stacks() {
    return stacks;
  }

  Spot of(String box) {
    Spot spot = spots.get(box);
    if (spot == null) {
      throw new IllegalArgumentException("a line ends on (%s), which is no box".formatted(box));
    }
    return spot;
  }

  int column(PlannedEdge.End end) {
    return of(end.box()).column();
  }

  /** The height of a row's middle. */
  double row(PlannedEdge.End end) {
    Spot spot = of(end.box());
    return spot.top() + BoxSize.middle(spot.box(), end.row());
  }
}
