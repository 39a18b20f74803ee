package org.yagura.analysis.reachability.network;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * Cables inside a device: the two ends of a link between virtual firewalls of FortiOS are called
 * alike but for a last 0 and 1 ({@code npu0_vlink0}, {@code npu0_vlink1}); VLANs on them pair by
 * their numbers.
 */
final class InnerLinks {

  private final Map<String, NetworkInterface> byName = new HashMap<>();

  private InnerLinks(DeviceConfiguration device) {
    device.network().interfaces().forEach(it -> byName.putIfAbsent(it.name(), it));
  }

  /** Adds each end with the other to what joins devices. */
  static void add(
      Facility facility, Map<String, Appliance> appliances, Map<PortRef, PortRef> joined) {
    for (Device device : facility.devices()) {
      Appliance appliance = appliances.get(device.asset());
      if (appliance != null && appliance.tables().size() > 1) {
        InnerLinks links = new InnerLinks(device.configuration());
        Map<String, Port> ports = new HashMap<>();
        appliance.ports().forEach(it -> ports.put(it.name(), it));
        for (Port one : appliance.ports()) {
          Port other = ports.get(links.otherEnd(one.name()));
          if (other != null && !other.context().equals(one.context())) {
            joined.put(
                new PortRef(device.asset(), one.name()), new PortRef(device.asset(), other.name()));
          }
        }
      }
    }
  }

  /** The name of the other end; empty where the interface is no such link. */
  private String otherEnd(String name) {
    NetworkInterface one = byName.get(name);
    if (one == null) {
      return "";
    }
    String twin = twin(one);
    if (!twin.isEmpty()) {
      return twin;
    }
    NetworkInterface parent = byName.get(one.link().parent());
    String below = one.link().vlan() == 0 || parent == null ? "" : twin(parent);
    return below.isEmpty()
        ? ""
        : byName.values().stream()
            .filter(it -> it.link().parent().equals(below))
            .filter(it -> it.link().vlan() == one.link().vlan())
            .map(NetworkInterface::name)
            .sorted()
            .findFirst()
            .orElse("");
  }

  private String twin(NetworkInterface one) {
    String name = one.name();
    boolean link = one.type() == NetworkInterface.Type.TUNNEL || name.contains("vlink");
    if (!link || name.length() < 2) {
      return "";
    }
    String base = name.substring(0, name.length() - 1);
    @Nullable String other =
        switch (name.charAt(name.length() - 1)) {
          case '0' -> base + "1";
          case '1' -> base + "0";
          default -> null;
        };
    return other != null && byName.containsKey(other) ? other : "";
  }
}
