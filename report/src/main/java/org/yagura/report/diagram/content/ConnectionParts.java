package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.report.diagram.content.Outside.Bundle;
import org.yagura.report.diagram.content.Outside.Detail;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge;
import org.yagura.report.diagram.plan.PlannedEdge.End;

/** Parts all connections into sheets, those of one device together as far as they fit. */
final class ConnectionParts {

  private final Inventory inventory;
  private final Outside outside;
  private final Gateways gateways;
  private final Lines lines;

  ConnectionParts(Inventory inventory, Outside outside, Gateways gateways, Lines lines) {
    this.inventory = inventory;
    this.outside = outside;
    this.gateways = gateways;
    this.lines = lines;
  }

  List<Plan> within(ToDoubleFunction<List<PlannedBox>> height, double most) {
    List<ExternalConnection> sorted =
        inventory
            .connections()
            .sorted(
                Comparator.comparing((ExternalConnection it) -> gateways.end(it).id())
                    .thenComparing(ExternalConnection::kind)
                    .thenComparing(ExternalConnection::id))
            .toList();
    List<Plan> parts = new ArrayList<>();
    List<ExternalConnection> part = new ArrayList<>();
    for (ExternalConnection connection : sorted) {
      part.add(connection);
      if (part.size() > 1 && height.applyAsDouble(boxes(part)) > most) {
        part.removeLast();
        parts.add(plan(part));
        part = new ArrayList<>(List.of(connection));
      }
    }
    if (!part.isEmpty()) {
      parts.add(plan(part));
    }
    return parts;
  }

  private List<PlannedBox> boxes(List<ExternalConnection> part) {
    return outside.boxes(outside.bundles(part, Detail.TWO_LINES), Detail.TWO_LINES);
  }

  private Plan plan(List<ExternalConnection> part) {
    List<PlannedBox> boxes = new ArrayList<>(boxes(part));
    Map<String, PlannedBox> devices = new TreeMap<>();
    List<PlannedEdge> edges = new ArrayList<>();
    for (Bundle bundle : outside.bundles(part, Detail.TWO_LINES)) {
      PlannedBox device = gateways.end(bundle.first());
      devices.put(device.id(), device);
      edges.add(
          new PlannedEdge(
              "line-" + bundle.id(),
              new End(Outside.box(bundle.box()), Outside.rowId(bundle)),
              new End(device.id(), ""),
              lines.style(bundle),
              lines.labels(bundle, Detail.TWO_LINES),
              outside.meaning(bundle)));
    }
    boxes.addAll(devices.values());
    return new Plan(boxes, edges);
  }
}
