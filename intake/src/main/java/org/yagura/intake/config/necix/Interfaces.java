package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Link;
import org.yagura.model.device.NetworkInterface.Placement;
import org.yagura.model.device.Vlan;

/** {@code interface …} and {@code device …} blocks. */
final class Interfaces {

  static final int MOST_LOOKED_AT = 500;

  private final Reading reading;
  private final Map<String, Port> ports = new LinkedHashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final List<Vlan> vlans = new ArrayList<>();

  Interfaces(Reading reading) {
    this.reading = reading;
  }

  Port select(String name, int line) {
    return ports.computeIfAbsent(name, it -> new Port(it, line));
  }

  Optional<Port> find(String name) {
    return Optional.ofNullable(ports.get(name));
  }

  Collection<Port> all() {
    return ports.values();
  }

  /** {@code ip address A/M [secondary]|dhcp …|ipcp} and {@code ip unnumbered IF}. */
  Outcome address(Port port, Command command) {
    String written = command.word(2);
    if (command.word(1).equals("unnumbered")) {
      port.addressing = Addressing.UNNUMBERED;
      return Outcome.UNDERSTOOD;
    }
    if (written.equals("dhcp")) {
      port.addressing = Addressing.DHCP;
      return Outcome.UNDERSTOOD;
    }
    if (written.equals("ipcp") || written.equals("map-e") || written.equals("mobile")) {
      port.addressing = Addressing.NEGOTIATED;
      return Outcome.UNDERSTOOD;
    }
    int slash = written.indexOf('/');
    OptionalLong address = Ipv4.tryParse(slash < 0 ? written : written.substring(0, slash));
    String length = slash < 0 ? "32" : written.substring(slash + 1);
    if (address.isEmpty() || !Command.isNumber(length, 2) || Integer.parseInt(length) > 32) {
      return Outcome.UNKNOWN;
    }
    port.addressing = Addressing.STATIC;
    port.addresses.add(new NetworkInterface.Address(address.getAsLong(), Integer.parseInt(length)));
    port.addressLine = port.addressLine == 0 ? command.line() : port.addressLine;
    return Outcome.UNDERSTOOD;
  }

  /** {@code encapsulation pppoe|ppp} or {@code encapsulation dot1q N tpid 8100}. */
  Outcome encapsulation(Port port, Command command) {
    port.encapsulation = command.word(1);
    if (Command.isNumber(command.word(2), 4)) {
      port.vlan = Integer.parseInt(command.word(2));
      vlans.add(new Vlan(port.vlan, "", reading.at(command.line())));
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code vlan-group N port 1 2} of {@code device GigaEthernet2}. */
  Outcome group(String device, Command command) {
    List<String> members = command.from(3).stream().map(it -> device + " port " + it).toList();
    groups.put(device + ":" + command.word(1) + ".0", members);
    return members.isEmpty() ? Outcome.UNKNOWN : Outcome.UNDERSTOOD;
  }

  /** The interface whose network an address lies in; empty text when there is none. */
  String attached(long address) {
    return ports.values().stream()
        .limit(MOST_LOOKED_AT)
        .filter(port -> port.addresses.stream().anyMatch(it -> it.network().contains(address)))
        .map(it -> it.name)
        .findFirst()
        .orElse("");
  }

  List<Vlan> vlans() {
    return vlans;
  }

  List<NetworkInterface> build() {
    Map<String, List<String>> bridged = new LinkedHashMap<>();
    for (Port port : ports.values()) {
      if (!port.bridgeGroup.isEmpty() && !port.name.startsWith("BVI")) {
        bridged.computeIfAbsent(port.bridgeGroup, it -> new ArrayList<>()).add(port.name);
      }
    }
    return ports.values().stream()
        .filter(it -> !it.name.startsWith("Null"))
        .map(it -> build(it, bridged))
        .toList();
  }

  private NetworkInterface build(Port port, Map<String, List<String>> bridged) {
    List<String> members =
        port.name.startsWith("BVI")
            ? bridged.getOrDefault(port.bridgeGroup, List.of())
            : groups.getOrDefault(port.name, List.of());
    Addressing addressing =
        port.isLine() && port.addressing == Addressing.NONE
            ? Addressing.NEGOTIATED
            : port.addressing;
    return new NetworkInterface(
        port.name,
        port.description,
        port.type(),
        port.enabled,
        addressing,
        port.addresses,
        new Link(port.parent(), port.vlan, members),
        Placement.UNSTATED,
        reading.at(port.addressLine > 0 ? port.addressLine : port.line));
  }
}
