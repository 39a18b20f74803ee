package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.model.device.Zone;

/**
 * Interfaces and routes. Other commands call an interface by its {@code nameif}, which stands as
 * its zone; the model calls it by its own name.
 */
final class AsaInterfaces {

  private final Notes notes;
  private final CommandList ignored;
  private final ObjectBook objects;
  private final Map<String, AsaPort> ports = new LinkedHashMap<>();
  private final List<Block> routes = new ArrayList<>();
  private @Nullable List<Route> built;

  AsaInterfaces(Notes notes, CommandList ignored, ObjectBook objects) {
    this.notes = notes;
    this.ignored = ignored;
    this.objects = objects;
  }

  boolean read(Block command) {
    if (command.starts("route") && command.size() >= 4) {
      routes.add(command);
      return true;
    }
    if (!command.starts("interface") || command.size() < 2) {
      return false;
    }
    notes.use(command);
    AsaPort port =
        ports.computeIfAbsent(command.text(1).replace(" ", ""), it -> new AsaPort(it, command));
    for (Block child : command.children()) {
      if (line(port, child)) {
        notes.use(child);
      } else if (ignored.holds("interface", child)) {
        notes.skip(child);
      }
    }
    return true;
  }

  private boolean line(AsaPort port, Block line) {
    switch (line.word(0)) {
      case "nameif" -> port.nameif = line.word(1);
      case "security-level" -> port.level = Numbers.of(line.word(1), port.level);
      case "description" -> port.description = line.text(1);
      case "shutdown" -> port.shutdown = true;
      case "management-only" -> port.managementOnly = true;
      case "vlan" -> port.vlan = Numbers.of(line.word(1), 0);
      case "channel-group" -> port.group = "Port-channel" + line.word(1);
      case "bridge-group" -> port.group = "BVI" + line.word(1);
      case "switchport" -> port.vlan = Numbers.of(line.after("vlan"), port.vlan);
      case "tunnel" -> port.tunnel.add(line);
      case "policy-route" -> {
        if (!line.word(1).equals("route-map")) {
          return false;
        }
        port.policyRoute = line;
      }
      case "ip" -> {
        return line.word(1).equals("address") && address(port, line);
      }
      case "no" -> {
        port.shutdown &= !line.refuses("shutdown");
        return line.refuses("shutdown")
            || line.refuses("nameif")
            || line.refuses("security-level")
            || line.refuses("ip", "address");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean address(AsaPort port, Block line) {
    switch (line.word(2)) {
      case "dhcp" -> port.addressing = NetworkInterface.Addressing.DHCP;
      case "pppoe" -> port.addressing = NetworkInterface.Addressing.NEGOTIATED;
      default -> {
        OptionalLong address = Ipv4.tryParse(objects.address(line.word(2)));
        int length = Masks.length(line.word(3));
        if (address.isEmpty() || length < 0) {
          notes.unreadable(line, "「ip address 192.168.1.1 255.255.255.0」");
          return false;
        }
        port.addressing = NetworkInterface.Addressing.STATIC;
        port.addresses.clear();
        port.addresses.add(new NetworkInterface.Address(address.getAsLong(), length));
      }
    }
    return true;
  }

  Collection<AsaPort> all() {
    return ports.values();
  }

  /** The interface that others call by this name; null where none is. */
  @Nullable AsaPort named(String nameif) {
    return ports.values().stream().filter(it -> it.nameif.equals(nameif)).findFirst().orElse(null);
  }

  /** The interface's own name; the {@code nameif} itself where no interface bears it. */
  String nameOf(String nameif) {
    AsaPort port = named(nameif);
    return port == null ? nameif : port.name;
  }

  /** The routes; read once, when all names are known. */
  List<Route> routes() {
    List<Route> known = built;
    if (known == null) {
      known = buildRoutes();
      built = known;
    }
    return known;
  }

  private List<Route> buildRoutes() {
    List<Route> all = new ArrayList<>();
    for (Block command : routes) {
      String network = objects.address(command.word(2));
      String mask = command.word(3);
      Optional<AddressBlock> destination =
          Masks.network(
              network.equals("0") ? "0.0.0.0" : network, mask.equals("0") ? "0.0.0.0" : mask);
      if (destination.isEmpty()) {
        notes.unreadable(command, "「route outside 0.0.0.0 0.0.0.0 次の機器」");
        continue;
      }
      notes.use(command);
      String track = command.after("track");
      all.add(
          new Route(
              destination.get(),
              objects.address(command.word(4)),
              nameOf(command.word(1)),
              Numbers.of(command.word(5), 1),
              command.has("tunneled") ? "tunneled" : track.isEmpty() ? "" : "track " + track,
              notes.evidence(command)));
    }
    return all;
  }

  List<Zone> zones() {
    return ports.values().stream()
        .filter(it -> !it.nameif.isEmpty())
        .map(it -> new Zone(it.nameif, List.of(it.name), notes.whole(it.first)))
        .toList();
  }

  List<NetworkInterface> build() {
    return ports.values().stream().map(this::build).toList();
  }

  private NetworkInterface build(AsaPort port) {
    return new NetworkInterface(
        port.name,
        port.description.isEmpty() ? port.nameif : port.description,
        type(port),
        !port.shutdown,
        port.addressing,
        port.addresses,
        link(port),
        new NetworkInterface.Placement(port.nameif, facing(port), ""),
        notes.whole(port.first));
  }

  /** The usual names, where the level does not contradict them. */
  private static NetworkInterface.Facing facing(AsaPort port) {
    if (port.nameif.equals("outside") && port.securityLevel() == 0) {
      return NetworkInterface.Facing.OUTSIDE;
    }
    return port.securityLevel() == 100 && !port.managementOnly && !port.nameif.isEmpty()
        ? NetworkInterface.Facing.INSIDE
        : NetworkInterface.Facing.UNSTATED;
  }

  private static NetworkInterface.Type type(AsaPort port) {
    String lower = port.name.toLowerCase(Locale.ROOT);
    if (port.managementOnly || lower.startsWith("management")) {
      return NetworkInterface.Type.MANAGEMENT;
    }
    if (port.addressing == NetworkInterface.Addressing.NEGOTIATED) {
      return NetworkInterface.Type.PPP;
    }
    if (lower.startsWith("vlan") || lower.indexOf('.') > 0) {
      return NetworkInterface.Type.VLAN;
    }
    if (lower.startsWith("port-channel") || lower.startsWith("redundant")) {
      return NetworkInterface.Type.AGGREGATE;
    }
    if (lower.startsWith("tunnel")) {
      return NetworkInterface.Type.TUNNEL;
    }
    if (lower.startsWith("loopback")) {
      return NetworkInterface.Type.LOOPBACK;
    }
    return lower.startsWith("bvi") ? NetworkInterface.Type.BRIDGE : NetworkInterface.Type.PHYSICAL;
  }

  private NetworkInterface.Link link(AsaPort port) {
    int dot = port.name.indexOf('.');
    boolean ofVlan = port.name.toLowerCase(Locale.ROOT).startsWith("vlan");
    int vlan = ofVlan ? Numbers.trailing(port.name) : port.vlan;
    List<String> members =
        ports.values().stream()
            .filter(it -> it.group.equals(port.name) || (ofVlan && it != port && it.vlan == vlan))
            .map(it -> it.name)
            .toList();
    return new NetworkInterface.Link(dot > 0 ? port.name.substring(0, dot) : "", vlan, members);
  }
}
