package org.yagura.analysis.reachability.vendor.part;

import java.util.List;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.evidence.Evidence;

/** A device that does not route between its interfaces. */
public final class Unrouted {

  private Unrouted() {}

  /**
   * Drops what would cross the device where routing is off; none where it is on.
   *
   * @param in empty for the device's own traffic, which leaves all the same
   * @param otherwise whether it routes where no line says so
   */
  public static List<Stage> where(DeviceConfiguration device, String in, boolean otherwise) {
    if (in.isEmpty() || device.forwarding().isOn(Switch.Kind.ROUTING_ENABLED, otherwise)) {
      return List.of();
    }
    Evidence evidence =
        device
            .forwarding()
            .switches(Switch.Kind.ROUTING_ENABLED)
            .reduce((first, second) -> second)
            .map(Switch::evidence)
            .orElse(device.identity().evidence());
    Clause none = new Clause("IP ルーティングが無効", Match.ALL, Clause.Action.DENY, true, evidence);
    return List.of(
        new Stage.Filter(
            "経路制御", Stage.Sees.TRANSLATED, List.of(none), Clause.Action.DENY, evidence));
  }
}
