package org.yagura.report.diagram.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedEdge;
import org.yagura.report.diagram.routing.Ground.Spot;

/** The heights at which lines leave and reach boxes; no two run on one height beside each other. */
final class Ports {

  /** Lines nearer than this look like one. */
  private static final double NEAR = 3;

  private static final double[] NUDGES = {0, 2, -2, 3, -3, 4, -4, 6, -6};

  private final Ground ground;
  private final Map<String, Double> from = new TreeMap<>();
  private final Map<String, Double> to = new TreeMap<>();

  Ports(Plan plan, Ground ground) {
    this.ground = ground;
    List<PlannedEdge> outer = new ArrayList<>();
    Map<String, List<PlannedEdge>> cables = new TreeMap<>();
    for (PlannedEdge edge : plan.edges()) {
      if (edge.from().row().isEmpty()) {
        cables.computeIfAbsent(edge.to().box(), it -> new ArrayList<>()).add(edge);
      } else {
        outer.add(edge);
      }
    }
    outer.forEach(it -> from.put(it.id(), ground.row(it.from())));
    cables.forEach(this::heads);
    exits(plan);
    outer.stream()
        .filter(it -> !it.to().row().isEmpty())
        .forEach(it -> to.put(it.id(), ground.row(it.to())));
    Map<String, List<PlannedEdge>> devices = new TreeMap<>();
    outer.stream()
        .filter(it -> it.to().row().isEmpty())
        .forEach(it -> devices.computeIfAbsent(it.to().box(), b -> new ArrayList<>()).add(it));
    devices.forEach(this::reach);
  }

  double from(PlannedEdge edge) {
    return from.getOrDefault(edge.id(), 0.0);
  }

  double to(PlannedEdge edge) {
    return to.getOrDefault(edge.id(), 0.0);
  }

  /** Cables reach a network above each other beside its head. */
  private void heads(String box, List<PlannedEdge> cables) {
    cables.sort(
        Comparator.comparingDouble((PlannedEdge it) -> ground.of(it.from().box()).top())
            .thenComparing(PlannedEdge::id));
    double y = ground.of(box).top();
    for (PlannedEdge cable : cables) {
      y += BoxSize.PORT_GAP;
      to.put(cable.id(), y);
    }
  }

  /** All cables of a device leave it at one height, beside no other's end. */
  private void exits(Plan plan) {
    Map<String, Double> exits = new TreeMap<>();
    for (PlannedEdge edge : plan.edges()) {
      if (edge.from().row().isEmpty()) {
        double exit = exits.computeIfAbsent(edge.from().box(), it -> exit(it, plan));
        from.put(edge.id(), exit);
      }
    }
  }

  private double exit(String device, Plan plan) {
    Spot spot = ground.of(device);
    List<Double> taken =
        plan.edges().stream()
            .filter(it -> it.from().row().isEmpty() && !it.from().box().equals(device))
            .filter(it -> ground.column(it.to()) == spot.column() + 1)
            .map(this::to)
            .toList();
    return free((spot.top() + spot.bottom()) / 2, taken);
  }

  /** Lines from outside reach a device in their order, straight where they can. */
  private void reach(String box, List<PlannedEdge> edges) {
    edges.sort(Comparator.comparingDouble(this::from).thenComparing(PlannedEdge::id));
    Spot spot = ground.of(box);
    double[] ys = new double[edges.size()];
    double next = spot.top() + BoxSize.PORT_GAP / 2;
    for (int i = 0; i < ys.length; i++) {
      ys[i] = Math.max(next, from(edges.get(i)));
      next = ys[i] + BoxSize.PORT_GAP;
    }
    double limit = spot.bottom() - BoxSize.PORT_GAP / 2;
    for (int i = ys.length - 1; i >= 0; i--) {
      ys[i] = Math.min(ys[i], limit);
      limit = ys[i] - BoxSize.PORT_GAP;
    }
    for (int i = 0; i < ys.length; i++) {
      PlannedEdge edge = edges.get(i);
      to.put(edge.id(), ys[i] == from(edge) ? ys[i] : free(ys[i], others(edge)));
    }
  }

  private List<Double> others(PlannedEdge edge) {
    List<Double> others = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(from.keySet());
    ids.remove(edge.id());
    ids.forEach(it -> others.add(from.getOrDefault(it, 0.0)));
    return others;
  }

  private static double free(double wish, List<Double> taken) {
    for (double nudge : NUDGES) {
      if (taken.stream().allMatch(it -> Math.abs(it - wish - nudge) >= NEAR)) {
        return wish + nudge;
      }
    }
    return wish;
  }
}
