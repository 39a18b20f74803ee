package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Facing;

/** Logical interfaces, and ports without any. */
final class JunosInterfaces {

  private static final Set<String> NO_PORTS =
      Set.of("interface-range", "traceoptions", "apply-groups");
  private static final Set<String> OUTSIDE_ZONES = Set.of("untrust", "outside", "internet", "wan");

  private final Junos junos;
  private final JunosZones zones;
  private final JunosVlans vlans;
  private final Map<String, String> contexts = new LinkedHashMap<>();

  JunosInterfaces(Junos junos, JunosZones zones, JunosVlans vlans) {
    this.junos = junos;
    this.zones = zones;
    this.vlans = vlans;
    for (Node instance : junos.root().all("routing-instances")) {
      instance
          .words("interface")
          .forEach(it -> contexts.putIfAbsent(Junos.unit(it), instance.word()));
    }
  }

  List<NetworkInterface> all() {
    List<NetworkInterface> all = new ArrayList<>();
    Map<String, List<String>> aggregates = aggregates();
    for (Node port : junos.root().evenInactive("interfaces")) {
      if (NO_PORTS.contains(port.word())) {
        continue;
      }
      List<Node> units = port.evenInactive("unit");
      boolean tagged =
          port.has("vlan-tagging")
              || port.has("flexible-vlan-tagging")
              || units.stream().anyMatch(it -> it.has("vlan-id"));
      if (units.isEmpty() || tagged) {
        all.add(port(port, aggregates.getOrDefault(port.word(), List.of())));
      }
      for (Node unit : units) {
        all.add(
            unit(
                port,
                unit,
                tagged ? port.word() : "",
                aggregates.getOrDefault(port.word(), List.of())));
      }
    }
    return all;
  }

  /** Ports by the aggregate they belong to. */
  private Map<String, List<String>> aggregates() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Node port : junos.root().all("interfaces")) {
      for (String options : List.of("gigether-options", "ether-options", "fastether-options")) {
        String aggregate = port.value(options, "802.3ad") + port.value(options, "redundant-parent");
        if (!aggregate.isEmpty()) {
          members.computeIfAbsent(aggregate, it -> new ArrayList<>()).add(port.word());
        }
      }
    }
    return members;
  }

  private static boolean isOn(Node port) {
    return !port.isInactive() && !port.has("disable");
  }

  private NetworkInterface port(Node port, List<String> members) {
    return new NetworkInterface(
        port.word(),
        port.value("description"),
        Junos.typeOf(port.word()),
        isOn(port),
        Addressing.NONE,
        List.of(),
        new NetworkInterface.Link("", 0, members),
        NetworkInterface.Placement.UNSTATED,
        junos.source().evidence(port));
  }

  private NetworkInterface unit(Node port, Node unit, String parent, List<String> members) {
    String name = port.word() + "." + unit.word();
    String own = unit.value("description");
    int vlan = Numbers.of(unit.value("vlan-id"), vlans.numberOf(name, unit));
    String session = unit.value("pppoe-options", "underlying-interface");
    List<NetworkInterface.Address> addresses = addresses(unit);
    return new NetworkInterface(
        name,
        own.isEmpty() ? port.value("description") : own,
        type(port.word(), unit),
        isOn(port) && isOn(unit),
        addressing(unit, addresses),
        addresses,
        new NetworkInterface.Link(
            session.isEmpty() ? parent : Junos.unit(session),
            vlan,
            members.isEmpty() ? vlans.membersOf(name) : members),
        new NetworkInterface.Placement(
            zones.zoneOf(name), facing(zones.zoneOf(name)), contexts.getOrDefault(name, "")),
        junos.source().evidence(unit));
  }

  private static NetworkInterface.Type type(String port, Node unit) {
    NetworkInterface.Type byName = Junos.typeOf(port);
    return byName == NetworkInterface.Type.PHYSICAL && unit.has("vlan-id")
        ? NetworkInterface.Type.VLAN
        : byName;
  }

  /** The factory's names of zones say which way they face. */
  private static Facing facing(String zone) {
    String name = zone.toLowerCase(Locale.ROOT);
    if (OUTSIDE_ZONES.contains(name)) {
      return Facing.OUTSIDE;
    }
    return name.equals("trust") ? Facing.INSIDE : Facing.UNSTATED;
  }

  private static Addressing addressing(Node unit, List<NetworkInterface.Address> addresses) {
    if (unit.has("family", "inet", "negotiate-address")) {
      return Addressing.NEGOTIATED;
    }
    if (unit.has("family", "inet", "dhcp") || unit.has("family", "inet", "dhcp-client")) {
      unit.find("family", "inet", "dhcp").ifPresent(Node::useAll);
      unit.find("family", "inet", "dhcp-client").ifPresent(Node::useAll);
      return Addressing.DHCP;
    }
    if (!addresses.isEmpty()) {
      return Addressing.STATIC;
    }
    return unit.find("family", "inet", "unnumbered-address").map(Node::useAll).isPresent()
        ? Addressing.UNNUMBERED
        : Addressing.NONE;
  }

  private static List<NetworkInterface.Address> addresses(Node unit) {
    List<NetworkInterface.Address> addresses = new ArrayList<>();
    for (Node written : unit.all("family", "inet", "address")) {
      int slash = written.word().indexOf('/');
      String host = slash < 0 ? written.word() : written.word().substring(0, slash);
      OptionalLong address = Ipv4.tryParse(host);
      int length = slash < 0 ? 32 : Numbers.of(written.word().substring(slash + 1), -1);
      if (address.isPresent() && length >= 0 && length <= 32) {
        boolean primary = written.has("primary") || written.has("preferred");
        addresses.add(
            primary ? 0 : addresses.size(),
            new NetworkInterface.Address(address.getAsLong(), length));
      }
    }
    return addresses;
  }

  /** Addresses that several devices share by VRRP. */
  List<VirtualAddress> virtualAddresses() {
    List<VirtualAddress> all = new ArrayList<>();
    for (Node port : junos.root().all("interfaces")) {
      for (Node unit : port.all("unit")) {
        for (Node written : unit.all("family", "inet", "address")) {
          for (Node group : written.all("vrrp-group")) {
            OptionalLong address = Ipv4.tryParse(group.value("virtual-address"));
            int priority = Numbers.of(group.value("priority"), 100);
            String name = port.word() + "." + unit.word();
            address.ifPresent(it ->
                all.add(
                    new VirtualAddress(
                        name, it, group.word(), priority, junos.source().evidence(group))));
          }
        }
      }
    }
    return all;
  }
}
