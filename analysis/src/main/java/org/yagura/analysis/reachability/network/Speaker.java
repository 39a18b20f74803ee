package org.yagura.analysis.reachability.network;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;
import org.yagura.model.facility.Device;

/**
 * A device that speaks a routing protocol.
 *
 * @param areas segments by which it speaks, each with its area
 * @param addresses its own addresses
 * @param announces networks it tells its neighbours of
 */
record Speaker(
    String device,
    RoutingProcess process,
    Map<Integer, String> areas,
    Set<String> addresses,
    List<AddressBlock> announces) {

  /** In larger segments hosts live, and routers that speak to nobody there. */
  private static final int LARGEST_LINK = 8;

  Speaker {
    Objects.requireNonNull(device);
    Objects.requireNonNull(process);
  }

  Set<Integer> speaksOn() {
    return areas.keySet();
  }

  static Speaker of(Device device, RoutingProcess process, Network network) {
    Map<Integer, String> areas = new TreeMap<>();
    Set<String> addresses = new TreeSet<>();
    Set<AddressBlock> announced = new TreeSet<>(process.announced());
    Appliance appliance = network.appliances().get(device.asset());
    List<Port> all = appliance == null ? List.of() : appliance.ports();
    List<Port> ports = all.stream().filter(it -> it.context().equals(process.context())).toList();
    for (Port port : ports) {
      for (NetworkInterface.Address address : port.addresses()) {
        addresses.add(Ipv4.format(address.address()));
        Participant part = participant(process, port, address);
        boolean bgp = process.protocol() == Protocol.BGP;
        if (part != null && !bgp) {
          announced.add(address.network());
        }
        if ((part != null && !part.passive()) || bgp) {
          network.lansOf(new PortRef(device.asset(), port.name())).stream()
              .filter(it -> it.block().equals(address.network()))
              .forEach(it -> areas.put(it.number(), part == null ? "" : area(part.area())));
        }
      }
    }
    redistributed(device, process, ports, network, announced);
    return new Speaker(device.asset(), process, areas, addresses, List.copyOf(announced));
  }

  private static @org.jspecify.annotations.Nullable Participant participant(
      RoutingProcess process, Port port, NetworkInterface.Address address) {
    for (Participant it : process.participants()) {
      boolean selected =
          it.interfaceName().isEmpty()
              ? it.network().contains(address.address())
              : it.interfaceName().equals(port.name());
      if (selected) {
        return it;
      }
    }
    return null;
  }

  /** {@code 0} and {@code 0.0.0.0} are one area. */
  private static String area(String written) {
    OptionalLong dotted = Ipv4.tryParse(written);
    return dotted.isPresent() ? Long.toString(dotted.getAsLong()) : written;
  }

  /** Whether a neighbour that no material describes may tell it of networks, over a small link. */
  boolean listensTo(Lan lan, List<Speaker> all) {
    boolean open =
        process.protocol() != Protocol.BGP
            && lan.block().size() <= LARGEST_LINK
            && areas.containsKey(lan.number())
            && lan.ports().stream().allMatch(it -> it.at().device().equals(device));
    return open && all.stream().noneMatch(it -> it.speaksOn().contains(lan.number()) && hears(it));
  }

  private static void redistributed(
      Device device,
      RoutingProcess process,
      List<Port> ports,
      Network network,
      Set<AddressBlock> announced) {
    for (Redistributed kind : process.redistributed()) {
      switch (kind) {
        case CONNECTED ->
            ports.forEach(port -> port.addresses().forEach(a -> announced.add(a.network())));
        case STATIC -> statics(device, process, network, false, announced);
        case DEFAULT -> statics(device, process, network, true, announced);
        case DEFAULT_ALWAYS -> announced.add(AddressBlock.ANY);
        case OSPF, BGP, RIP -> {
          // What another protocol learned is known only once that protocol has settled.
        }
      }
    }
  }

  /** A default route is passed on only where the configuration says so. */
  private static void statics(
      Device device,
      RoutingProcess process,
      Network network,
      boolean defaults,
      Set<AddressBlock> announced) {
    Appliance appliance = network.appliances().get(device.asset());
    for (RoutingTable table : appliance == null ? List.<RoutingTable>of() : appliance.tables()) {
      if (table.context().equals(process.context())) {
        table.entries().stream()
            .filter(it -> it.distance() > 0)
            .map(RoutingTable.Entry::destination)
            .filter(it -> it.equals(AddressBlock.ANY) == defaults)
            .forEach(announced::add);
      }
    }
  }

  /** Whether it takes routes from the other, where they share a segment. */
  boolean hears(Speaker other) {
    if (device.equals(other.device)) {
      return false;
    }
    return switch (process.protocol()) {
      case BGP ->
          process.neighbours().stream().anyMatch(other.addresses::contains)
              && other.process.neighbours().stream().anyMatch(addresses::contains);
      case OSPF, ISIS ->
          areas.entrySet().stream()
              .anyMatch(it -> it.getValue().equals(other.areas.get(it.getKey())));
      case RIP, EIGRP -> true;
    };
  }
}
