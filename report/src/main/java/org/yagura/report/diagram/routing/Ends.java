package org.yagura.report.diagram.routing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge;
import org.yagura.report.diagram.scene.Trust;

/** Which lines end where. */
public final class Ends {

  private Ends() {}

  /** Lines from outside to devices; those that go further inside are not among them. */
  static List<PlannedEdge> fromOutside(Plan plan) {
    Map<String, Column> columns = columns(plan);
    return plan.edges().stream()
        .filter(it -> !it.from().row().isEmpty())
        .filter(it -> isDevice(columns.get(it.to().box())))
        .toList();
  }

  private static boolean isDevice(@org.jspecify.annotations.Nullable Column column) {
    return column != null && column.trust() == Trust.GATEWAY && column != Column.TRANSIT;
  }

  static Map<String, Column> columns(Plan plan) {
    Map<String, Column> columns = new TreeMap<>();
    plan.boxes().forEach(it -> columns.put(it.id(), it.column()));
    return columns;
  }

  /** How many lines end at a box as a whole. */
  static int at(Plan plan, PlannedBox box) {
    return (int)
        plan.edges().stream()
            .filter(it -> it.to().box().equals(box.id()) && it.to().row().isEmpty())
            .count();
  }

  /** The same for all boxes at once. */
  public static Map<String, Integer> counted(Plan plan) {
    Map<String, Integer> ends = new TreeMap<>();
    plan.edges().stream()
        .filter(it -> it.to().row().isEmpty())
        .forEach(it -> ends.merge(it.to().box(), 1, Integer::sum));
    return ends;
  }
}
