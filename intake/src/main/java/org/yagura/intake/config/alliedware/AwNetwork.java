package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding.SwitchPort;
import org.yagura.model.device.Forwarding.VlanRange;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.model.device.Vlan;
import org.yagura.model.device.WirelessNetwork;

/** VLANs, routes, wireless networks, and the interfaces put together. */
final class AwNetwork {

  private final Notes notes;
  private final AwInterfaces interfaces;
  private final Map<Integer, Vlan> vlans = new LinkedHashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<WirelessNetwork> wireless = new ArrayList<>();

  AwNetwork(Notes notes, AwInterfaces interfaces) {
    this.notes = notes;
    this.interfaces = interfaces;
  }

  boolean read(Block command) {
    if (command.starts("vlan", "database")) {
      notes.useAll(command);
      command.all("vlan").forEach(this::vlan);
      return true;
    }
    if (command.starts("wireless") && command.size() == 1) {
      wireless(command);
      return true;
    }
    return command.starts("ip", "route") && route(command);
  }

  private void vlan(Block line) {
    String name = line.after("name").replace("\"", "");
    Numbers.vlans(line.word(1)).stream()
        .forEach(it -> {
          Vlan known = vlans.get(it);
          if (known == null || known.name().isEmpty()) {
            vlans.put(it, new Vlan(it, name, notes.evidence(line)));
          }
        });
  }

  private boolean route(Block command) {
    int at = command.word(2).equals("vrf") ? 4 : 2;
    boolean masked = command.word(at).indexOf('/') < 0;
    Optional<AddressBlock> destination =
        masked
            ? Masks.network(command.word(at), command.word(at + 1))
            : AddressBlock.tryParse(command.word(at));
    if (destination.isEmpty()) {
      notes.unreadable(command, "「ip route 宛先/長さ 次の機器」");
      return true;
    }
    notes.use(command);
    int hop = masked ? at + 2 : at + 1;
    boolean gateway = Ipv4.tryParse(command.word(hop)).isPresent();
    boolean both = gateway && !Character.isDigit((command.word(hop + 1) + "0").charAt(0));
    int distance = hop + (both ? 2 : 1);
    routes.add(
        new Route(
            destination.get(),
            gateway ? command.word(hop) : "",
            both ? command.word(hop + 1) : gateway ? "" : command.word(hop),
            Numbers.of(command.word(distance), 1),
            at == 4 ? "vrf " + command.word(3) : "",
            notes.evidence(command),
            at == 4 ? command.word(3) : ""));
    return true;
  }

  /** The wireless controller: networks refer to security settings by number. */
  private void wireless(Block command) {
    notes.use(command);
    boolean enabled = command.find("enable").isPresent();
    for (Block child : command.children()) {
      if (!child.starts("network")) {
        notes.skip(child);
        continue;
      }
      notes.useAll(child);
      Optional<Block> ssid = child.find("ssid");
      String number = child.find("security").map(it -> it.word(1)).orElse("");
      String security =
          command.all("security", number).map(it -> it.after("mode")).findFirst().orElse("");
      if (ssid.isPresent()) {
        int vlan = child.find("vlan").map(it -> Numbers.of(it.word(1), 0)).orElse(0);
        wireless.add(
            new WirelessNetwork(
                ssid.get().text(1), "", vlan, security, enabled, notes.whole(child)));
      }
    }
  }

  List<Vlan> vlans() {
    return List.copyOf(vlans.values());
  }

  List<Route> routes() {
    return routes;
  }

  List<WirelessNetwork> wireless() {
    return wireless;
  }

  AddressSet behind(AwPort port) {
    return AddressSet.of(
        routes.stream()
            .filter(it -> it.interfaceName().equals(port.name))
            .map(Route::destination)
            .toList());
  }

  List<NetworkInterface> build(AwEntities entities) {
    return interfaces.all().stream().map(it -> build(it, entities)).toList();
  }

  private NetworkInterface build(AwPort port, AwEntities entities) {
    NetworkInterface.Type type = type(port.name);
    NetworkInterface.Placement placement =
        new NetworkInterface.Placement(
            entities.zoneOf(port), NetworkInterface.Facing.UNSTATED, port.vrf);
    return new NetworkInterface(
        port.name,
        port.description,
        type,
        !port.shutdown,
        port.addressing,
        port.addresses,
        link(port, type),
        placement,
        notes.whole(port.first));
  }

  static NetworkInterface.Type type(String name) {
    String letters = name.replaceAll("[0-9].*$", "");
    return switch (letters) {
      case "vlan" -> NetworkInterface.Type.VLAN;
      case "po", "sa" -> NetworkInterface.Type.AGGREGATE;
      case "br" -> NetworkInterface.Type.BRIDGE;
      case "lo" -> NetworkInterface.Type.LOOPBACK;
      case "tunnel" -> NetworkInterface.Type.TUNNEL;
      case "ppp", "virtual-ppp" -> NetworkInterface.Type.PPP;
      case "cellular", "wwan", "usb" -> NetworkInterface.Type.MOBILE;
      case "mgmt" -> NetworkInterface.Type.MANAGEMENT;
      default ->
          name.startsWith("eth") && name.indexOf('.') > 0
              ? NetworkInterface.Type.VLAN
              : NetworkInterface.Type.PHYSICAL;
    };
  }

  private NetworkInterface.Link link(AwPort port, NetworkInterface.Type type) {
    String below = carrier(port.name);
    return switch (type) {
      case VLAN ->
          port.name.startsWith("vlan")
              ? vlanLink(Numbers.trailing(port.name))
              : new NetworkInterface.Link(
                  port.name.substring(0, port.name.indexOf('.')),
                  Numbers.trailing(port.name),
                  List.of());
      case AGGREGATE, BRIDGE ->
          new NetworkInterface.Link("", 0, members(it -> it.group.equals(port.name)));
      case TUNNEL -> {
        String source = port.tunnel("source");
        yield new NetworkInterface.Link(
            interfaces.find(source) != null ? source : "", 0, List.of());
      }
      case PPP, MOBILE -> new NetworkInterface.Link(below, 0, List.of());
      case PHYSICAL, LOOPBACK, DIAL_UP, WIRELESS, MANAGEMENT ->
          new NetworkInterface.Link(
              "", port.isSwitchPort() && !port.trunk ? port.accessVlan : 0, List.of());
    };
  }

  /** A trunk carries the VLANs it names, and VLAN 1 without a tag unless a line says otherwise. */
  List<SwitchPort> switchPorts() {
    List<SwitchPort> ports = new ArrayList<>();
    for (AwPort it : interfaces.all()) {
      if (it.isSwitchPort()) {
        List<VlanRange> tagged =
            it.trunk
                ? it.trunkVlans.stream()
                    .filter(vlan -> vlan >= 1 && vlan <= 4094)
                    .mapToObj(vlan -> new VlanRange(vlan, vlan))
                    .toList()
                : List.of();
        int untagged = it.trunk ? it.nativeVlan : it.accessVlan;
        ports.add(
            new SwitchPort(it.name, untagged, tagged, !it.shutdown, notes.evidence(it.first)));
      }
    }
    return ports;
  }

  /** The interface whose {@code encapsulation} makes the named one; empty where there is none. */
  private String carrier(String name) {
    return interfaces.all().stream()
        .filter(it -> it.carries.contains(name))
        .map(it -> it.name)
        .findFirst()
        .orElse("");
  }

  private NetworkInterface.Link vlanLink(int number) {
    return new NetworkInterface.Link(
        "",
        number,
        members(it ->
            it.isSwitchPort()
                && (it.trunk
                    ? it.trunkVlans.get(number) || it.nativeVlan == number
                    : it.accessVlan == number)));
  }

  private List<String> members(Predicate<AwPort> belongs) {
    return interfaces.all().stream().filter(belongs).map(it -> it.name).toList();
  }
}
