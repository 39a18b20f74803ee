package org.yagura.model.device;

import java.util.List;
import java.util.Optional;

/** The wires: all lists in the order of the configuration. */
public record DeviceNetwork(
    List<NetworkInterface> interfaces,
    List<Vlan> vlans,
    List<Zone> zones,
    List<Route> routes,
    List<WirelessNetwork> wireless) {

  public static final DeviceNetwork NONE =
      new DeviceNetwork(List.of(), List.of(), List.of(), List.of(), List.of());

  public DeviceNetwork {
    interfaces = List.copyOf(interfaces);
    vlans = List.copyOf(vlans);
    zones = List.copyOf(zones);
    routes = List.copyOf(routes);
    wireless = List.copyOf(wireless);
  }

  public Optional<NetworkInterface> find(String interfaceName) {
    return interfaces.stream().filter(it -> it.name().equals(interfaceName)).findFirst();
  }
}
