package org.yagura.report.diagram.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedEdge;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.scene.Trust;

/**
 * Draws lines through the gaps between columns. What goes further than the next column rises to a
 * corridor above all boxes and comes down in the gap before its end, so that no line crosses a box;
 * the cables of one device share one trunk.
 */
public final class Router {

  private static final double CORRIDOR_CLEAR = 8;

  private final Plan plan;
  private final Spacing spacing;
  private final Ground ground;
  private final Ports ports;
  private final Map<String, Double> corridor;
  private final List<Tracks> gaps = new ArrayList<>();
  private final List<Double> lefts = new ArrayList<>();
  private final List<Double> rights = new ArrayList<>();

  private Router(Plan plan, List<Stack> stacks, Spacing spacing) {
    this.plan = plan;
    this.spacing = spacing;
    Ground level = new Ground(stacks, 0);
    corridor = corridor(plan, level, spacing);
    ground = new Ground(stacks, corridorHeight(corridor.size(), spacing));
    ports = new Ports(plan, ground);
  }

  /** Places the columns beside each other and routes every line. */
  public static Placement route(Plan plan, List<Stack> stacks, Spacing spacing) {
    Router router = new Router(plan, stacks, spacing);
    for (int gap = 0; gap + 1 < stacks.size(); gap++) {
      router.gaps.add(gap == 0 ? router.outerGap() : router.innerGap(gap));
    }
    router.columns();
    return router.placement();
  }

  /** The height of the corridor that a plan needs. */
  public static double corridorHeight(Plan plan, Set<Trust> lanes, Spacing spacing) {
    Ground level = new Ground(Stack.unaligned(plan, lanes, spacing), 0);
    return corridorHeight(corridor(plan, level, spacing).size(), spacing);
  }

  private static double corridorHeight(int lines, Spacing spacing) {
    return lines == 0 ? 0 : lines * spacing.lines() + CORRIDOR_CLEAR;
  }

  /** The height of each line that runs in the corridor, by the line's or the device's name. */
  private static Map<String, Double> corridor(Plan plan, Ground ground, Spacing spacing) {
    Map<String, Double> heights = new LinkedHashMap<>();
    plan.edges().stream()
        .filter(it -> ground.column(it.to()) > ground.column(it.from()) + 1)
        .sorted(
            Comparator.comparingInt((PlannedEdge it) -> ground.column(it.from()))
                .thenComparingDouble(it -> ground.of(it.from().box()).top())
                .thenComparing(PlannedEdge::id))
        .forEach(it -> heights.putIfAbsent(net(it), (heights.size() + 0.5) * spacing.lines()));
    return heights;
  }

  /** Cables of one device are one net; a line from outside is one by itself. */
  private static String net(PlannedEdge edge) {
    return edge.from().row().isEmpty() ? edge.from().box() : edge.id();
  }

  private double corridor(PlannedEdge edge) {
    return corridor.getOrDefault(net(edge), 0.0);
  }

  private boolean isFar(PlannedEdge edge) {
    return ground.column(edge.to()) > ground.column(edge.from()) + 1;
  }

  private boolean isStraight(PlannedEdge edge) {
    return !isFar(edge) && Math.abs(ports.from(edge) - ports.to(edge)) < 0.01;
  }

  /** Lines that go down stand left of those above them, lines that go up left of those beneath. */
  private Tracks outerGap() {
    Tracks tracks = new Tracks(spacing.lines() / 2);
    List<PlannedEdge> bent =
        plan.edges().stream()
            .filter(it -> ground.column(it.from()) == 0 && !isStraight(it))
            .toList();
    bent.stream()
        .filter(it -> goal(it) > ports.from(it))
        .sorted(Comparator.comparingDouble((PlannedEdge it) -> -ports.from(it)))
        .forEach(it -> tracks.add(net(it), ports.from(it), goal(it)));
    bent.stream()
        .filter(it -> goal(it) <= ports.from(it))
        .sorted(Comparator.comparingDouble((PlannedEdge it) -> ports.from(it)))
        .forEach(it -> tracks.add(net(it), ports.from(it), goal(it)));
    return tracks;
  }

  /** Where a line goes in the first gap. */
  private double goal(PlannedEdge edge) {
    return isFar(edge) ? corridor(edge) : ports.to(edge);
  }

  private Tracks innerGap(int gap) {
    Tracks tracks = new Tracks(spacing.lines() / 2);
    spans(gap).forEach((net, ys) -> tracks.add(net, ys.first(), ys.last()));
    return tracks;
  }

  /** The heights at which each net is met in a gap. */
  private Map<String, NavigableSet<Double>> spans(int gap) {
    Map<String, NavigableSet<Double>> spans = new LinkedHashMap<>();
    for (PlannedEdge edge : plan.edges()) {
      TreeSet<Double> ys = new TreeSet<>();
      int from = ground.column(edge.from());
      int to = ground.column(edge.to());
      if (from == gap) {
        ys.add(ports.from(edge));
        ys.add(goal(edge));
      }
      if (to == gap + 1) {
        ys.add(ports.to(edge));
        ys.add(isFar(edge) ? corridor(edge) : ports.from(edge));
      }
      if (!ys.isEmpty()) {
        spans.computeIfAbsent(net(edge), it -> new TreeSet<>()).addAll(ys);
      }
    }
    return spans;
  }

  private void columns() {
    double x = 0;
    for (int column = 0; column < ground.stacks().size(); column++) {
      lefts.add(x);
      x += ground.stacks().get(column).width();
      rights.add(x);
      if (column < gaps.size()) {
        int tracks = gaps.get(column).size();
        double labels = column == 0 ? Rooms.LABELS : 0;
        x += labels + 2 * spacing.clear() + Math.max(0, tracks - 1) * spacing.lines();
      }
    }
  }

  private double track(int gap, PlannedEdge edge) {
    double labels = gap == 0 ? Rooms.LABELS : 0;
    return rights.get(gap)
        + labels
        + spacing.clear()
        + gaps.get(gap).of(net(edge)) * spacing.lines();
  }

  private Placement placement() {
    List<Placement.Routed> routed = new ArrayList<>();
    TreeSet<String> dotted = new TreeSet<>();
    for (PlannedEdge edge : plan.edges()) {
      boolean first = edge.from().row().isEmpty() && dotted.add(net(edge));
      routed.add(new Placement.Routed(edge, points(edge), first ? junctions(edge) : List.of()));
    }
    double above = corridorHeight(corridor.size(), spacing);
    return Placement.of(ground, lefts, routed, above);
  }

  private List<Point> points(PlannedEdge edge) {
    int from = ground.column(edge.from());
    int to = ground.column(edge.to());
    List<Point> points = new ArrayList<>();
    points.add(new Point(rights.get(from), ports.from(edge)));
    if (!isStraight(edge)) {
      double x = track(from, edge);
      points.add(new Point(x, ports.from(edge)));
      if (isFar(edge)) {
        double last = track(to - 1, edge);
        points.add(new Point(x, corridor(edge)));
        points.add(new Point(last, corridor(edge)));
        x = last;
      }
      points.add(new Point(x, ports.to(edge)));
    }
    points.add(new Point(lefts.get(to), ports.to(edge)));
    return points;
  }

  /** Where the trunk of a device parts: at every end but the outermost of each upright run. */
  private List<Point> junctions(PlannedEdge of) {
    List<Point> junctions = new ArrayList<>();
    int from = ground.column(of.from());
    int last =
        plan.edges().stream()
            .filter(it -> net(it).equals(net(of)))
            .mapToInt(it -> ground.column(it.to()))
            .max()
            .orElse(0);
    for (int gap = from; gap < last; gap++) {
      NavigableSet<Double> ys = spans(gap).get(net(of));
      if (ys == null) {
        continue;
      }
      double x = track(gap, of);
      boolean passes = gap > from && gap < last - 1 && ys.contains(corridor(of));
      for (double y : ys) {
        boolean outermost = y == ys.first() || y == ys.last();
        boolean corner = outermost && !(passes && y == corridor(of));
        if (!corner) {
          junctions.add(new Point(x, y));
        }
      }
    }
    return junctions;
  }
}
