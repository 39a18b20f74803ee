package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Address;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Facing;
import org.yagura.model.device.NetworkInterface.Link;
import org.yagura.model.device.NetworkInterface.Placement;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Vlan;
import org.yagura.model.device.WirelessNetwork;
import org.yagura.model.device.Zone;

/** Interfaces, VLANs, zones and wireless networks. */
final class Interfaces {

  private final Domain global;
  private final List<Domain> domains;
  private final Notes notes;
  private final Map<String, String> zoneOf = new HashMap<>();
  private final List<Zone> zones = new ArrayList<>();

  Interfaces(Domain global, List<Domain> domains, Notes notes) {
    this.global = global;
    this.domains = domains;
    this.notes = notes;
    for (Domain domain : domains) {
      domain.entries("system zone").forEach(it -> zone(domain, it));
      sdwan(domain, "system sdwan");
      sdwan(domain, "system virtual-wan-link");
    }
  }

  List<Zone> zones() {
    return zones;
  }

  List<NetworkInterface> interfaces() {
    return global.entries("system interface").stream().map(this::one).toList();
  }

  List<Vlan> vlans() {
    List<Vlan> vlans = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Block block : global.entries("system interface")) {
      int number = vlanOf(block);
      if (number > 0 && seen.add(number)) {
        String name = block.value("alias", block.name());
        vlans.add(new Vlan(number, name, global.evidence(block, "vlanid")));
      }
    }
    return vlans;
  }

  List<WirelessNetwork> wireless() {
    List<WirelessNetwork> networks = new ArrayList<>();
    for (Domain domain : domains) {
      for (Block vap : domain.entries("wireless-controller vap")) {
        String security = vap.value("security", "wpa2-only-personal");
        networks.add(
            new WirelessNetwork(
                vap.value("ssid", "fortinet"),
                vap.name(),
                number(vap.value("vlanid", "0")),
                security,
                true,
                domain.evidence(vap)));
        if (security.equals("open") || security.startsWith("wep")) {
          notes.add(Remark.Kind.OPEN_WIRELESS, vap.name(), domain.evidence(vap, "security"));
        }
      }
    }
    return networks;
  }

  /** Every name that may stand where an interface is expected; empty when no table is there. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (global.section("system interface").isEmpty()) {
      return names;
    }
    global.entries("system interface").forEach(it -> names.add(it.name()));
    zones.forEach(it -> names.add(it.name()));
    names.addAll(List.of("any", "all", "virtual-wan-link", "ssl.root", "npu0_vlink0"));
    for (Domain domain : domains) {
      names.add("ssl." + domain.name());
      domain.entries("vpn ipsec phase1-interface").forEach(it -> names.add(it.name()));
      domain.entries("wireless-controller vap").forEach(it -> names.add(it.name()));
      domain.entries("system zone").forEach(it -> names.add(it.name()));
    }
    return names;
  }

  private void zone(Domain domain, Block block) {
    List<String> members = block.values("interface");
    zones.add(new Zone(block.name(), members, domain.evidence(block)));
    members.forEach(it -> zoneOf.put(it, block.name()));
  }

  private void sdwan(Domain domain, String name) {
    Optional<Block> sdwan = domain.section(name);
    if (sdwan.isEmpty() || !sdwan.get().enabled("status", false)) {
      return;
    }
    Map<String, List<String>> members = new java.util.LinkedHashMap<>();
    for (Block member : sdwan.get().section("members").map(Block::entries).orElse(List.of())) {
      String zone = member.value("zone", "virtual-wan-link");
      String port = member.value("interface", "");
      if (!port.isEmpty()) {
        members.computeIfAbsent(zone, it -> new ArrayList<>()).add(port);
        zoneOf.put(port, zone);
      }
    }
    members.forEach(
        (zone, ports) -> zones.add(new Zone(zone, ports, domain.evidence(sdwan.get()))));
  }

  private NetworkInterface one(Block block) {
    NetworkInterface.Type type = typeOf(block);
    String mode = block.value("mode", "static");
    List<Address> addresses = addresses(block);
    return new NetworkInterface(
        block.name(),
        description(block),
        type,
        !block.value("status", "up").equals("down"),
        addressing(mode, addresses),
        addresses,
        new Link(block.value("interface", ""), vlanOf(block), members(block)),
        placement(block),
        global.evidence(block));
  }

  private static Addressing addressing(String mode, List<Address> addresses) {
    return switch (mode) {
      case "dhcp" -> Addressing.DHCP;
      case "pppoe" -> Addressing.NEGOTIATED;
      default -> addresses.isEmpty() ? Addressing.NONE : Addressing.STATIC;
    };
  }

  private static String description(Block block) {
    String alias = block.value("alias", "");
    String description = block.value("description", "");
    return alias.isEmpty() || description.isEmpty()
        ? alias + description
        : alias + " " + description;
  }

  private static NetworkInterface.Type typeOf(Block block) {
    String type = block.value("type", "");
    String mode = block.value("mode", "static");
    if (mode.equals("pppoe")) {
      return NetworkInterface.Type.PPP;
    }
    if (block.value("dedicated-to", "none").equals("management")) {
      return NetworkInterface.Type.MANAGEMENT;
    }
    return switch (type) {
      case "vlan", "emac-vlan" -> NetworkInterface.Type.VLAN;
      case "aggregate", "redundant" -> NetworkInterface.Type.AGGREGATE;
      case "hard-switch", "switch", "switch-vlan" -> NetworkInterface.Type.BRIDGE;
      case "loopback" -> NetworkInterface.Type.LOOPBACK;
      case "tunnel", "ssl", "vxlan", "geneve", "vdom-link" -> NetworkInterface.Type.TUNNEL;
      case "vap-switch", "wl-mesh" -> NetworkInterface.Type.WIRELESS;
      case "fext-wan", "lte", "wwan" -> NetworkInterface.Type.MOBILE;
      default -> untyped(block);
    };
  }

  /** Exports of {@code show} leave out types that the device derives itself. */
  private static NetworkInterface.Type untyped(Block block) {
    if (vlanOf(block) > 0 && block.setting("interface").isPresent()) {
      return NetworkInterface.Type.VLAN;
    }
    String name = block.name();
    if (name.startsWith("ssl.")) {
      return NetworkInterface.Type.TUNNEL;
    }
    return name.equals("modem") || name.startsWith("wwan")
        ? NetworkInterface.Type.MOBILE
        : NetworkInterface.Type.PHYSICAL;
  }

  private static int vlanOf(Block block) {
    int number = number(block.value("vlanid", "0"));
    return number <= 4094 ? number : 0;
  }

  private List<String> members(Block block) {
    List<String> members = new ArrayList<>(block.values("member"));
    for (Domain domain : withGlobal()) {
      domain
          .entry("system virtual-switch", block.name())
          .flatMap(it -> it.section("port"))
          .ifPresent(it -> it.entries().forEach(port -> members.add(port.name())));
      domain
          .entry("system switch-interface", block.name())
          .ifPresent(it -> members.addAll(it.values("member")));
    }
    return members.stream().distinct().toList();
  }

  private List<Domain> withGlobal() {
    List<Domain> all = new ArrayList<>(domains);
    all.add(global);
    return all;
  }

  private static List<Address> addresses(Block block) {
    List<Address> addresses = new ArrayList<>();
    address(block.values("ip")).ifPresent(addresses::add);
    address(block.values("ipunnumbered")).ifPresent(addresses::add);
    if (block.enabled("secondary-IP", true)) {
      for (Block more : block.section("secondaryip").map(Block::entries).orElse(List.of())) {
        address(more.values("ip")).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  /** {@code 192.0.2.1 255.255.255.0} or {@code 192.0.2.1/24}; all zeros mean no address. */
  static Optional<Address> address(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.getFirst();
    int slash = first.indexOf('/');
    OptionalLong address = Ipv4.tryParse(slash < 0 ? first : first.substring(0, slash));
    if (address.isEmpty() || address.getAsLong() == 0) {
      return Optional.empty();
    }
    int length = 32;
    if (slash >= 0) {
      length = number(first.substring(slash + 1));
    } else if (words.size() > 1) {
      OptionalLong mask = Ipv4.tryParse(words.get(1));
      length = mask.isPresent() ? Ipv4.prefixLengthOf(mask.getAsLong()) : -1;
    }
    return length < 0 || length > 32
        ? Optional.empty()
        : Optional.of(new Address(address.getAsLong(), length));
  }

  private Placement placement(Block block) {
    Facing facing =
        switch (block.value("role", "undefined")) {
          case "wan" -> Facing.OUTSIDE;
          case "lan", "dmz" -> Facing.INSIDE;
          default -> Facing.UNSTATED;
        };
    String vdom = block.value("vdom", "");
    boolean several = domains.size() > 1 || !domains.getFirst().name().isEmpty();
    return new Placement(zoneOf.getOrDefault(block.name(), ""), facing, several ? vdom : "");
  }

  /** A small decimal number; 0 for anything else. */
  static int number(String text) {
    boolean decimal =
        !text.isEmpty()
            && text.length() <= 6
            && text.chars().allMatch(it -> it >= '0' && it <= '9');
    return decimal ? Integer.parseInt(text) : 0;
  }
}
