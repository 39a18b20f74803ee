package org.yagura.testkit.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.Route;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.testkit.naive.box.Box;

/** What hangs on what: devices by the networks of their interfaces, hosts by their addresses. */
final class Ground {

  private final Facility facility;
  private final List<ExternalConnection> connections;
  private final Map<String, DeviceConfiguration> devices = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();

  /** An interface of a device. */
  record Port(String device, NetworkInterface at) {}

  Ground(Facility facility, List<ExternalConnection> connections) {
    this.facility = facility;
    this.connections = connections;
    facility.devices().forEach(it -> devices.put(it.asset(), it.configuration()));
    Map<String, List<Route>> learnt = Learnt.of(facility.devices());
    for (Device device : facility.devices()) {
      boxes.put(
          device.asset(),
          Box.of(device.configuration(), learnt.getOrDefault(device.asset(), List.of())));
    }
  }

  Box box(String device) {
    Box box = boxes.get(device);
    if (box == null) {
      throw new IllegalArgumentException("device (%s) must have a configuration".formatted(device));
    }
    return box;
  }

  boolean isRead(String asset) {
    return boxes.containsKey(asset);
  }

  DeviceConfiguration configuration(String device) {
    DeviceConfiguration found = devices.get(device);
    if (found == null) {
      throw new IllegalArgumentException("device (%s) must have a configuration".formatted(device));
    }
    return found;
  }

  /** Whether an interface that the configuration knows is down. */
  boolean isDown(String device, String interfaceName) {
    boolean known = configuration(device).network().find(interfaceName).isPresent();
    return known && box(device).up().stream().noneMatch(it -> it.name().equals(interfaceName));
  }

  Optional<ExternalConnection> connection(String id) {
    return connections.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Segment> segment(String id) {
    return facility.segments().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Segment> segmentOf(long address) {
    return facility.segments().stream()
        .filter(it -> it.range().contains(address))
        .min((a, b) -> Long.compare(a.range().size(), b.range().size()));
  }

  /** Whether a line of ours to the outside ends at the interface. */
  boolean leadsOut(String device, String interfaceName) {
    return connections.stream()
        .anyMatch(it ->
            it.end().device().equals(device) && it.end().interfaceName().equals(interfaceName));
  }

  /** Interfaces of other devices that bear the address, in a network that holds the sender's. */
  List<Port> bearing(long address, String otherThan) {
    List<Port> ports = new ArrayList<>();
    boxes.forEach((device, box) -> {
      if (!device.equals(otherThan)) {
        for (NetworkInterface it : box.up()) {
          boolean own = it.addresses().stream().anyMatch(a -> a.address() == address);
          if (own || shares(device, it, address)) {
            ports.add(new Port(device, it));
          }
        }
      }
    });
    return ports;
  }

  /** Gateways within a network that some device names and nobody bears that was read. */
  Set<Long> unknownHops(AddressBlock network) {
    Set<Long> hops = new TreeSet<>();
    for (DeviceConfiguration it : devices.values()) {
      Stream.concat(
              it.network().routes().stream().map(Route::gateway),
              it.forwarding().policyRoutes().stream().map(PolicyRoute::gateway))
          .flatMap(gateway -> Ipv4.tryParse(gateway).stream().boxed())
          .filter(hop -> network.contains(hop) && bearing(hop, "").isEmpty())
          .forEach(hops::add);
    }
    return hops;
  }

  /** Whether a firewall bears the address at another interface. */
  boolean bearsElsewhere(String device, String interfaceName, long address) {
    boolean firewall =
        switch (configuration(device).identity().platform()) {
          case FORTIOS, CISCO_ASA, JUNOS, PAN_OS -> true;
          case CISCO_IOS, CISCO_IOS_XE, YAMAHA_RTX, NEC_IX, ALLIEDWARE_PLUS -> false;
        };
    return firewall
        && configuration(device).network().interfaces().stream()
            .filter(it -> !it.name().equals(interfaceName))
            .flatMap(it -> it.addresses().stream())
            .anyMatch(it -> it.address() == address);
  }

  /** Whether some device bears the address, be it down. */
  boolean isKnown(long address) {
    return devices.values().stream()
        .flatMap(it -> it.network().interfaces().stream())
        .flatMap(it -> it.addresses().stream())
        .anyMatch(it -> it.address() == address);
  }

  private boolean shares(String device, NetworkInterface at, long address) {
    return configuration(device).forwarding().virtualAddresses().stream()
        .filter(it -> it.address() == address)
        .map(VirtualAddress::interfaceName)
        .anyMatch(at.name()::equals);
  }

  /** Interfaces of all devices in a network. */
  List<Port> within(AddressBlock network) {
    List<Port> ports = new ArrayList<>();
    boxes.forEach((device, box) -> {
      for (NetworkInterface it : box.up()) {
        if (it.addresses().stream().anyMatch(a -> network.contains(a.address()))) {
          ports.add(new Port(device, it));
        }
      }
    });
    return ports;
  }

  /** Whether a device that was read stands in the network of the address. */
  boolean isLed(long address) {
    return segmentOf(address).map(it -> !within(it.range()).isEmpty()).orElse(false);
  }

  /** Assets without a configuration that have the address. */
  List<Asset> hosts(long address) {
    return facility.assets().stream()
        .filter(it -> !isRead(it.id()))
        .filter(it ->
            it.attachment().addresses().stream()
                .flatMap(text -> AddressBlock.tryParse(text).stream())
                .anyMatch(block -> block.contains(address)))
        .toList();
  }

  /** Gateways of a segment whose configuration nobody handed over. */
  List<String> unread(Segment segment) {
    return segment.gateways().stream().filter(it -> !isRead(it)).toList();
  }

  /** The other end of a tunnel, where it is a device of ours that has a tunnel back. */
  List<Port> throughTunnel(String device, String interfaceName) {
    List<Port> ends = new ArrayList<>();
    for (Tunnel tunnel : configuration(device).remoteAccess().tunnels()) {
      if (!tunnel.enabled() || !tunnel.interfaceName().equals(interfaceName)) {
        continue;
      }
      devices.forEach((other, configuration) -> {
        if (!other.equals(device) && has(other, tunnel.peer())) {
          for (Tunnel back : configuration.remoteAccess().tunnels()) {
            if (back.enabled() && has(device, back.peer())) {
              box(other).up().stream()
                  .filter(it -> it.name().equals(back.interfaceName()))
                  .forEach(it -> ends.add(new Port(other, it)));
            }
          }
        }
      });
    }
    return ends;
  }

  private boolean has(String device, String address) {
    return configuration(device).network().interfaces().stream()
        .flatMap(it -> it.addresses().stream())
        .anyMatch(it -> Ipv4.format(it.address()).equals(address));
  }
}
