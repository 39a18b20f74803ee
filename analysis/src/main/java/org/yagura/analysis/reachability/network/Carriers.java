package org.yagura.analysis.reachability.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;

/**
 * What a carrier's network does between our own sites: it hands packets to the site that has their
 * network, where the sending site has a route of its own for it over that network. A default route
 * alone tells nothing.
 */
final class Carriers {

  private final Network network;

  private Carriers(Network network) {
    this.network = network;
  }

  static Map<PortRef, List<Network.Beyond>> of(Network network) {
    Carriers carriers = new Carriers(network);
    List<PortRef> ports = new ArrayList<>();
    for (Entrance it : network.entrances().values()) {
      ConnectionKind kind = it.connection().kind();
      if (kind == ConnectionKind.CLOSED_NETWORK || kind == ConnectionKind.LEASED_LINE) {
        ports.addAll(it.ports());
      }
    }
    Map<PortRef, List<Network.Beyond>> all = new HashMap<>();
    for (PortRef from : ports) {
      for (PortRef to : ports) {
        carriers
            .beyond(from, to)
            .ifPresent(it -> all.computeIfAbsent(from, n -> new ArrayList<>()).add(it));
      }
    }
    return all;
  }

  private Optional<Network.Beyond> beyond(PortRef from, PortRef to) {
    ExternalConnection one = network.line(from);
    ExternalConnection other = network.line(to);
    if (from.device().equals(to.device()) || one == null || other == null) {
      return Optional.empty();
    }
    AddressSet routed = routed(from);
    AddressSet behind = behind(to).intersect(routed);
    return one.kind() != other.kind() || behind.isEmpty()
        ? Optional.empty()
        : Optional.of(new Network.Beyond(to, behind));
  }

  /** Networks that a device sends over the line by routes of their own. */
  private AddressSet routed(PortRef at) {
    List<AddressBlock> blocks = new ArrayList<>();
    Appliance device = network.appliances().get(at.device());
    Optional<Port> port = network.port(at);
    if (device != null && port.isPresent()) {
      for (RoutingTable table : device.tables()) {
        for (RoutingTable.Entry it : table.entries()) {
          if (!it.destination().equals(AddressBlock.ANY) && leaves(it, port.get())) {
            blocks.add(it.destination());
          }
        }
      }
    }
    return AddressSet.of(blocks);
  }

  /** Whether a route that was configured leads out of a port. */
  static boolean leaves(RoutingTable.Entry it, Port port) {
    boolean connected = it.gateway().isEmpty() && it.distance() == 0;
    boolean named = it.port().equals(port.name());
    return !connected && (named || isOn(it.gateway(), port));
  }

  private static boolean isOn(String gateway, Port port) {
    return AddressBlock.tryParse(gateway)
        .filter(it -> port.addresses().stream().anyMatch(a -> a.network().contains(it)))
        .isPresent();
  }

  /** Networks that a device reaches otherwise than over its lines. */
  private AddressSet behind(PortRef at) {
    List<AddressBlock> blocks = new ArrayList<>();
    Appliance device = network.appliances().get(at.device());
    if (device != null) {
      for (Port port : device.ports()) {
        if (network.line(new PortRef(device.asset(), port.name())) == null) {
          port.addresses().forEach(it -> blocks.add(it.network()));
          for (RoutingTable table : device.tables()) {
            table.entries().stream()
                .filter(it -> !it.destination().equals(AddressBlock.ANY) && leaves(it, port))
                .forEach(it -> blocks.add(it.destination()));
          }
        }
      }
    }
    return AddressSet.of(blocks);
  }
}
