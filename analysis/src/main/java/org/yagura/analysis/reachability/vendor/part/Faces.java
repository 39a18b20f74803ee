package org.yagura.analysis.reachability.vendor.part;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.Zone;

/** By which names rules call a port: its own, its zone's, and those of what carries a VPN. */
public final class Faces {

  private final Map<String, NetworkInterface> interfaces = new HashMap<>();
  private final Map<String, Set<String>> zones = new HashMap<>();
  private final Map<String, String> carriers = new LinkedHashMap<>();

  public Faces(DeviceConfiguration device) {
    device.network().interfaces().forEach(it -> interfaces.putIfAbsent(it.name(), it));
    for (Zone zone : device.network().zones()) {
      for (String member : zone.interfaces()) {
        zones.computeIfAbsent(member, it -> new HashSet<>()).add(zone.name());
      }
    }
    interfaces.forEach((name, it) -> {
      if (!it.placement().zone().isEmpty()) {
        zones.computeIfAbsent(name, key -> new HashSet<>()).add(it.placement().zone());
      }
    });
    for (Tunnel it : device.remoteAccess().tunnels()) {
      if (it.interfaceName().isEmpty()) {
        carriers.putIfAbsent(it.name(), it.carrier());
      }
    }
    for (DialIn it : device.remoteAccess().dialIns()) {
      if (it.interfaceName().isEmpty()) {
        carriers.putIfAbsent(it.name(), it.carrier());
      }
    }
  }

  /** Whether the port is a VPN that has no interface of its own. */
  public boolean isBare(String port) {
    return carriers.containsKey(port) && !interfaces.containsKey(port);
  }

  /** The interface that carries a VPN without its own; the port itself for all others. */
  public String interfaceOf(String port) {
    return isBare(port) ? carriers.getOrDefault(port, port) : port;
  }

  /** The zone of a port; empty where it is in none. */
  public String zoneOf(String port) {
    NetworkInterface known = interfaces.get(interfaceOf(port));
    return known == null ? "" : known.placement().zone();
  }

  /** Whether one of the names is the port's; none at all are everybody's. */
  public boolean match(List<String> names, String port) {
    if (names.isEmpty() || names.contains(port)) {
      return true;
    }
    String on = interfaceOf(port);
    return names.contains(on)
        || zones.getOrDefault(on, Set.of()).stream().anyMatch(names::contains);
  }

  /** Whether a path leads from a port to another one. */
  public boolean match(Path path, String in, String out) {
    return match(path.from(), in) && match(path.to(), out);
  }

  /** Whether a port serves the management of the device alone. */
  public boolean isManagement(String port) {
    NetworkInterface known = interfaces.get(port);
    return known != null && known.type() == NetworkInterface.Type.MANAGEMENT;
  }
}
