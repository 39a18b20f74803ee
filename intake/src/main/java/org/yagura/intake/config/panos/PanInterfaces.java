package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Facing;

/** Ports, their subinterfaces, VLAN, tunnel and loopback interfaces, and the management port. */
final class PanInterfaces {

  private static final Set<String> OUTSIDE_ZONES = Set.of("untrust", "outside", "internet", "wan");

  /** The name under which the model calls the management port. */
  static final String MANAGEMENT = "management";

  private final Pan pan;
  private final PanZones zones;

  PanInterfaces(Pan pan, PanZones zones) {
    this.pan = pan;
    this.zones = zones;
  }

  List<NetworkInterface> all() {
    List<NetworkInterface> all = new ArrayList<>();
    for (String kind : List.of("ethernet", "aggregate-ethernet")) {
      for (Node port : pan.onDevices("network", "interface", kind)) {
        port(port, kind, all);
      }
    }
    for (String kind : List.of("vlan", "tunnel", "loopback")) {
      for (Node unit : pan.onDevices("network", "interface", kind, "units")) {
        all.add(
            built(unit, unit, type(kind), new NetworkInterface.Link("", vlanOf(unit), List.of())));
      }
    }
    pan.devices()
        .forEach(it -> it.find("deviceconfig", "system").ifPresent(s -> management(s, all)));
    return all;
  }

  private static NetworkInterface.Type type(String kind) {
    return switch (kind) {
      case "vlan" -> NetworkInterface.Type.VLAN;
      case "tunnel" -> NetworkInterface.Type.TUNNEL;
      case "loopback" -> NetworkInterface.Type.LOOPBACK;
      case "aggregate-ethernet" -> NetworkInterface.Type.AGGREGATE;
      default -> NetworkInterface.Type.PHYSICAL;
    };
  }

  private static int vlanOf(Node unit) {
    int dot = unit.word().indexOf('.');
    return unit.word().startsWith("vlan.") ? Numbers.of(unit.word().substring(dot + 1), 0) : 0;
  }

  private void port(Node port, String kind, List<NetworkInterface> all) {
    Node layer = port;
    for (String mode : List.of("layer3", "layer2", "virtual-wire")) {
      layer = port.find(mode).orElse(layer);
    }
    List<String> members =
        pan.onDevices("network", "interface", "ethernet").stream()
            .filter(it -> it.value("aggregate-group").equals(port.word()))
            .map(Node::word)
            .toList();
    all.add(built(port, layer, type(kind), new NetworkInterface.Link("", 0, members)));
    for (Node unit : layer.all("units")) {
      int tag = Numbers.of(unit.value("tag"), 0);
      all.add(
          built(
              unit,
              unit,
              NetworkInterface.Type.VLAN,
              new NetworkInterface.Link(port.word(), tag, List.of())));
    }
  }

  private NetworkInterface built(
      Node named, Node layer, NetworkInterface.Type type, NetworkInterface.Link link) {
    List<NetworkInterface.Address> addresses = addresses(layer);
    boolean session = layer.has("pppoe") && !layer.value("pppoe", "enable").equals("no");
    layer.find("pppoe").ifPresent(Node::useAll);
    boolean given = layer.has("dhcp-client") && !layer.value("dhcp-client", "enable").equals("no");
    layer.find("dhcp-client").ifPresent(Node::useAll);
    Addressing addressing =
        session
            ? Addressing.NEGOTIATED
            : given ? Addressing.DHCP : addresses.isEmpty() ? Addressing.NONE : Addressing.STATIC;
    return new NetworkInterface(
        named.word(),
        named.value("comment"),
        session ? NetworkInterface.Type.PPP : type,
        !named.value("link-state").equals("down"),
        addressing,
        addresses,
        link,
        new NetworkInterface.Placement(
            zones.zoneOf(named.word()),
            facing(zones.zoneOf(named.word())),
            zones.systemOf(named.word())),
        pan.source().evidence(named));
  }

  private static Facing facing(String zone) {
    String name = zone.toLowerCase(Locale.ROOT);
    if (OUTSIDE_ZONES.contains(name)) {
      return Facing.OUTSIDE;
    }
    return name.equals("trust") ? Facing.INSIDE : Facing.UNSTATED;
  }

  private List<NetworkInterface.Address> addresses(Node layer) {
    List<NetworkInterface.Address> addresses = new ArrayList<>();
    for (Node written : layer.all("ip")) {
      String text = named(written.word());
      int slash = text.indexOf('/');
      OptionalLong host = Ipv4.tryParse(slash < 0 ? text : text.substring(0, slash));
      int length = slash < 0 ? 32 : Numbers.of(text.substring(slash + 1), -1);
      if (host.isPresent() && length >= 0 && length <= 32) {
        addresses.add(new NetworkInterface.Address(host.getAsLong(), length));
      }
    }
    return addresses;
  }

  /** An address by number, or by an object's name. */
  private String named(String word) {
    if (AddressBlock.tryParse(word).isPresent()) {
      return word;
    }
    List<Node> places = new ArrayList<>(pan.shared());
    places.add(pan.root());
    pan.systems().forEach(it -> places.add(it.node()));
    for (Node place : places) {
      String value = place.value("address", word, "ip-netmask");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return word;
  }

  private void management(Node system, List<NetworkInterface> all) {
    OptionalLong address = Ipv4.tryParse(system.value("ip-address"));
    OptionalLong mask = Ipv4.tryParse(system.value("netmask"));
    int length = mask.isPresent() ? Ipv4.prefixLengthOf(mask.getAsLong()) : 32;
    boolean given = system.has("type", "dhcp-client");
    system.find("type").ifPresent(Node::useAll);
    if (address.isEmpty() && !given) {
      return;
    }
    Node line = system.find("ip-address").orElse(system);
    all.add(
        new NetworkInterface(
            MANAGEMENT,
            "",
            NetworkInterface.Type.MANAGEMENT,
            true,
            address.isPresent() ? Addressing.STATIC : Addressing.DHCP,
            address.isPresent()
                ? List.of(new NetworkInterface.Address(address.getAsLong(), Math.max(0, length)))
                : List.of(),
            NetworkInterface.Link.NONE,
            NetworkInterface.Placement.UNSTATED,
            pan.source().evidence(line)));
  }
}
