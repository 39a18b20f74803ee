package org.yagura.analysis.reachability.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Joins the two ends of tunnels between devices of ours, and of links inside one. */
final class Tunnels {

  private static final int IKE = 500;

  /** One end as its own device tells it. */
  private record End(String device, Tunnel tunnel) {
    PortRef port() {
      return new PortRef(
          device, tunnel.interfaceName().isEmpty() ? tunnel.name() : tunnel.interfaceName());
    }
  }

  private final Map<String, String> deviceAt = new HashMap<>();
  private final Map<String, List<Tunnel>> tunnels = new TreeMap<>();

  private Tunnels(Facility facility) {
    Map<String, String> owners = new HashMap<>();
    for (Device device : facility.devices()) {
      tunnels.put(
          device.asset(),
          device.configuration().remoteAccess().tunnels().stream()
              .filter(Tunnel::enabled)
              .toList());
      for (NetworkInterface it : device.configuration().network().interfaces()) {
        it.addresses().forEach(a -> owners.putIfAbsent(Ipv4.format(a.address()), device.asset()));
      }
    }
    deviceAt.putAll(owners);
    for (Device device : facility.devices()) {
      device.configuration().translation().published().stream()
          .filter(it -> it.inUse() && it.protocol().equals("udp"))
          .filter(it -> it.insidePorts().contains(IKE))
          .forEach(it -> handedOn(it, owners));
    }
  }

  /** A router that hands IKE on stands for the device behind it. */
  private void handedOn(Published it, Map<String, String> owners) {
    String inside = owners.get(it.inside().toString());
    if (inside != null) {
      it.outside().blocks().forEach(block -> deviceAt.put(block.toString(), inside));
    }
  }

  /** Each end with the other; a tunnel whose other end is not known, or is ambiguous, is absent. */
  static Map<PortRef, PortRef> of(Facility facility, Map<String, Appliance> appliances) {
    Tunnels all = new Tunnels(facility);
    Map<PortRef, PortRef> joined = new TreeMap<>();
    all.tunnels.forEach((device, own) -> {
      for (Tunnel it : own) {
        End end = new End(device, it);
        all.otherEnd(end)
            .map(End::port)
            .filter(other -> isPort(other, appliances) && isPort(end.port(), appliances))
            .ifPresent(other -> {
              joined.put(end.port(), other);
              joined.putIfAbsent(other, end.port());
            });
      }
    });
    InnerLinks.add(facility, appliances, joined);
    return joined;
  }

  private static boolean isPort(PortRef it, Map<String, Appliance> appliances) {
    Appliance device = appliances.get(it.device());
    return device != null
        && device.ports().stream().anyMatch(port -> port.name().equals(it.port()));
  }

  private Optional<End> otherEnd(End end) {
    String other = deviceAt.getOrDefault(end.tunnel().peer(), "");
    if (other.isEmpty() || other.equals(end.device())) {
      return Optional.empty();
    }
    List<Tunnel> candidates =
        tunnels.getOrDefault(other, List.of()).stream()
            .filter(it -> family(it).equals(family(end.tunnel())))
            .toList();
    List<Tunnel> back =
        candidates.stream()
            .filter(it -> end.device().equals(deviceAt.getOrDefault(it.peer(), "")))
            .toList();
    List<Tunnel> anyPeer =
        candidates.stream().filter(it -> AddressBlock.tryParse(it.peer()).isEmpty()).toList();
    // Behind an address that changes, the other end is told by its networks alone.
    List<Tunnel> open = back.isEmpty() ? matching(end.tunnel(), anyPeer) : back;
    List<Tunnel> best = open.size() > 1 ? matching(end.tunnel(), open) : open;
    return best.stream().findFirst().map(it -> new End(other, it));
  }

  private static List<Tunnel> matching(Tunnel own, List<Tunnel> others) {
    List<Tunnel> mirrored =
        others.stream()
            .filter(it ->
                !own.localNetworks().isEmpty() && own.localNetworks().overlaps(it.remoteNetworks()))
            .toList();
    return !mirrored.isEmpty() || others.size() > 1 ? mirrored : others;
  }

  private static String family(Tunnel it) {
    return it.technology().contains("IPsec") ? "IPsec" : it.technology();
  }
}
