package org.yagura.intake.config.cisco;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.cisco.forwarding.Place;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;

/** Reads {@code interface} blocks. */
final class IosInterfaces {

  private final Notes notes;
  private final CommandList ignored;
  private final Map<String, Port> ports = new LinkedHashMap<>();

  IosInterfaces(Notes notes, CommandList ignored) {
    this.notes = notes;
    this.ignored = ignored;
  }

  Collection<Port> all() {
    return ports.values();
  }

  /** The interfaces as their blocks write them. */
  List<Place> places() {
    return ports.values().stream().map(it -> new Place(it.name, it.enabled(), it.blocks)).toList();
  }

  @Nullable Port find(String name) {
    return ports.get(name);
  }

  boolean read(Block command) {
    if (!command.starts("interface") || command.size() < 2) {
      return false;
    }
    StringBuilder name = new StringBuilder();
    for (String word : command.words().subList(1, command.size())) {
      if (!word.equals("point-to-point") && !word.equals("multipoint")) {
        name.append(word);
      }
    }
    if (name.toString().startsWith("range")) {
      return false;
    }
    notes.use(command);
    Port port = ports.computeIfAbsent(name.toString(), it -> new Port(it, command));
    port.blocks.add(command);
    for (Block child : command.children()) {
      if (line(port, child)) {
        notes.useAll(child);
      } else if (ignored.holds("interface", child)) {
        notes.skip(child);
      }
    }
    return true;
  }

  private boolean line(Port port, Block line) {
    return switch (line.word(0)) {
      case "description" -> {
        port.description = line.text(1);
        yield true;
      }
      case "shutdown" -> {
        port.shutdown = true;
        yield true;
      }
      case "no" -> refused(port, line);
      case "ip" -> ip(port, line);
      case "switchport" -> port.switchport(line);
      case "vrf" -> {
        port.vrf = line.word(2);
        yield line.starts("vrf", "forwarding");
      }
      case "zone-member" -> {
        port.zone = line.word(2);
        yield true;
      }
      case "tunnel" -> port.tunnel.add(line);
      case "crypto" -> line.starts("crypto", "map") && port.cryptoMaps.add(line);
      case "standby", "vrrp", "glbp" -> virtualAddress(port, line);
      default -> link(port, line);
    };
  }

  private static boolean refused(Port port, Block line) {
    if (line.refuses("shutdown")) {
      port.shutdown = false;
      return true;
    }
    if (line.refuses("switchport") && line.size() == 2) {
      port.routed = true;
      return true;
    }
    return line.refuses("ip", "address");
  }

  private static boolean link(Port port, Block line) {
    switch (line.word(0)) {
      case "encapsulation" -> {
        port.ppp |= line.word(1).equals("ppp");
        if (line.word(1).equalsIgnoreCase("dot1q")) {
          port.dot1q = Numbers.trailing(line.word(2));
        }
      }
      case "channel-group" -> port.channelGroup = Numbers.trailing(line.word(1));
      case "bridge-group" -> port.bridgeGroup = Numbers.trailing(line.word(1));
      case "pppoe-client" -> {
        port.pppoe = true;
        port.pppoePool = Numbers.trailing(line.after("dial-pool-number"));
      }
      case "pppoe" -> port.pppoe = true;
      case "dialer" -> {
        if (line.word(1).equals("pool")) {
          port.dialerPool = Numbers.trailing(line.word(2));
        }
        port.dialString |= line.word(1).equals("string") || line.word(1).equals("map");
        return line.word(1).equals("pool") || port.dialString;
      }
      case "peer" -> port.pool = line.word(5);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean virtualAddress(Port port, Block line) {
    int at = line.words().indexOf("ip");
    String address = line.word(at + 1);
    for (Block child : line.children()) {
      if (child.starts("address")) {
        address = child.word(1);
      }
    }
    OptionalLong value = Ipv4.tryParse(address);
    value.ifPresent(port.virtual::add);
    return value.isPresent();
  }

  private boolean ip(Port port, Block line) {
    return switch (line.word(1)) {
      case "address" -> address(port, line);
      case "unnumbered" -> {
        port.addressing = NetworkInterface.Addressing.UNNUMBERED;
        yield true;
      }
      case "vrf" -> {
        port.vrf = line.word(3);
        yield true;
      }
      case "nat" -> nat(port, line);
      case "access-group" -> {
        port.accessGroups.put(line.word(3).equals("out") ? "out" : "in", line);
        yield true;
      }
      case "inspect" -> port.inspections.add(line);
      case "nhrp" -> port.nhrp.add(line);
      default -> false;
    };
  }

  private static boolean nat(Port port, Block line) {
    switch (line.word(2)) {
      case "outside" -> port.facing = NetworkInterface.Facing.OUTSIDE;
      case "inside" -> port.facing = NetworkInterface.Facing.INSIDE;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean address(Port port, Block line) {
    switch (line.word(2)) {
      case "dhcp" -> port.addressing = NetworkInterface.Addressing.DHCP;
      case "negotiated" -> port.addressing = NetworkInterface.Addressing.NEGOTIATED;
      default -> {
        int slash = line.word(2).indexOf('/');
        String text = slash < 0 ? line.word(2) : line.word(2).substring(0, slash);
        OptionalLong address = Ipv4.tryParse(text);
        int length =
            slash < 0
                ? Masks.length(line.word(3))
                : Numbers.trailing(line.word(2).substring(slash));
        if (address.isEmpty() || length < 0 || length > 32) {
          notes.unreadable(line, "「ip address 192.168.1.1 255.255.255.0」");
          return false;
        }
        add(port, new NetworkInterface.Address(address.getAsLong(), length), line);
      }
    }
    return true;
  }

  private static void add(Port port, NetworkInterface.Address address, Block line) {
    port.addressing = NetworkInterface.Addressing.STATIC;
    if (line.has("secondary")) {
      port.secondary.add(address);
    } else {
      port.addresses.clear();
      port.addresses.add(address);
    }
  }
}
