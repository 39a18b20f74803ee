package org.yagura.analysis.reachability.vendor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.SwitchPort;
import org.yagura.model.device.NetworkInterface;

/**
 * Which interfaces of a Cisco device are up: those that are switched on like all that carry them;
 * the interface of a VLAN only with an enabled port in the VLAN (autostate).
 */
final class LineStates {

  private final DeviceConfiguration device;
  private final List<SwitchPort> ports;
  private final Set<String> always = new HashSet<>();

  LineStates(DeviceConfiguration device) {
    this.device = device;
    ports = device.forwarding().switchPorts();
    device
        .forwarding()
        .switches(Switch.Kind.ALWAYS_UP)
        .filter(Switch::on)
        .forEach(it -> always.add(it.subject()));
  }

  boolean isUp(NetworkInterface one) {
    return isOn(one, new HashSet<>()) && hasLine(one);
  }

  private boolean isOn(NetworkInterface one, Set<String> seen) {
    if (!one.enabled() || !seen.add(one.name())) {
      return one.enabled();
    }
    return device.network().find(one.link().parent()).map(it -> isOn(it, seen)).orElse(true);
  }

  private boolean hasLine(NetworkInterface one) {
    boolean vlan = one.name().startsWith("Vlan") && one.link().vlan() > 0;
    return !vlan
        || ports.isEmpty()
        || always.contains(one.name())
        || ports.stream().anyMatch(it -> it.enabled() && it.carries(one.link().vlan()));
  }
}
