package org.yagura.report.diagram.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge.End;
import org.yagura.report.diagram.plan.Row;
import org.yagura.report.diagram.scene.Trust;

/** Tells which box or row shows a thing. */
final class Places {

  private final Map<String, End> ends = new TreeMap<>();
  private final Map<String, PlannedBox> gateways = new TreeMap<>();

  Places(List<PlannedBox> boxes) {
    for (PlannedBox box : boxes) {
      for (String id : box.meaning().ids()) {
        ends.put(id, new End(box.id(), ""));
        if (box.column().trust() == Trust.GATEWAY && box.column() != Column.TRANSIT) {
          gateways.put(id, box);
        }
      }
      for (Row row : box.rows()) {
        row.meaning().ids().forEach(it -> ends.put(it, new End(box.id(), row.id())));
      }
    }
  }

  /** Where an asset or segment is shown. */
  Optional<End> of(String id) {
    return Optional.ofNullable(ends.get(id));
  }

  /** The box of a device that joins networks. */
  Optional<PlannedBox> gateway(String asset) {
    return Optional.ofNullable(gateways.get(asset));
  }
}
