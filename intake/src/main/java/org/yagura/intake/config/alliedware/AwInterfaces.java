package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;

/** Reads {@code interface} blocks, which may name a range such as {@code port1.0.1-1.0.4}. */
final class AwInterfaces {

  private static final int LONGEST_RANGE = 512;

  private final Notes notes;
  private final CommandList ignored;
  private final Map<String, AwPort> ports = new LinkedHashMap<>();

  AwInterfaces(Notes notes, CommandList ignored) {
    this.notes = notes;
    this.ignored = ignored;
  }

  Collection<AwPort> all() {
    return ports.values();
  }

  @Nullable AwPort find(String name) {
    return ports.get(name);
  }

  boolean read(Block command) {
    if (command.starts("router", "vrrp") && command.size() >= 4) {
      return virtualAddress(command);
    }
    if (!command.starts("interface") || command.size() < 2) {
      return false;
    }
    notes.use(command);
    for (String name : names(command.text(1).replace(" ", ""))) {
      AwPort port = ports.computeIfAbsent(name, it -> new AwPort(it, command));
      for (Block child : command.children()) {
        if (line(port, child)) {
          notes.useAll(child);
        } else if (ignored.holds("interface", child)) {
          notes.skip(child);
        }
      }
    }
    return true;
  }

  /** The interfaces of a list with ranges; a range too long to be meant stays one name. */
  static List<String> names(String written) {
    List<String> names = new ArrayList<>();
    for (String part : written.split(",", -1)) {
      int dash = part.indexOf('-');
      String from = dash < 0 ? part : part.substring(0, dash);
      String stem = Numbers.withoutTrailing(from, "");
      int first = Numbers.trailing(from);
      int last = dash < 0 ? first : Numbers.trailing(part.substring(dash + 1));
      boolean range = dash > 0 && !stem.isEmpty() && stem.length() < from.length();
      if (!range || last < first || last - first > LONGEST_RANGE) {
        names.add(part);
        continue;
      }
      for (int number = first; number <= last; number++) {
        names.add(stem + number);
      }
    }
    return names.stream().filter(it -> !it.isEmpty()).toList();
  }

  private boolean virtualAddress(Block command) {
    AwPort port = ports.get(command.word(3));
    notes.useAll(command);
    for (Block child : command.children()) {
      OptionalLong address = Ipv4.tryParse(child.word(1));
      if (port != null && child.starts("virtual-ip") && address.isPresent()) {
        int length = port.addresses.isEmpty() ? 32 : port.addresses.getFirst().prefixLength();
        port.addresses.add(new NetworkInterface.Address(address.getAsLong(), length));
      }
    }
    return true;
  }

  private boolean line(AwPort port, Block line) {
    switch (line.word(0)) {
      case "description" -> port.description = line.text(1);
      case "shutdown" -> port.shutdown = true;
      case "no" -> {
        port.shutdown &= !line.refuses("shutdown");
        return line.refuses("shutdown");
      }
      case "ip" -> {
        return ip(port, line);
      }
      case "switchport" -> {
        return switchport(port, line);
      }
      case "encapsulation" -> port.carries.add(carried(port, line));
      case "channel-group" -> port.group = "po" + line.word(1);
      case "static-channel-group" -> port.group = "sa" + line.word(1);
      case "bridge-group" -> port.group = "br" + line.word(1);
      case "access-group" -> port.accessGroups.add(line);
      case "tunnel" -> port.tunnel.add(line);
      case "vrf" -> port.vrf = line.word(2);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String carried(AwPort port, Block line) {
    return line.word(1).equals("ppp") ? "ppp" + line.word(2) : port.name + "." + line.word(2);
  }

  private static boolean switchport(AwPort port, Block line) {
    switch (line.word(1)) {
      case "" -> {}
      case "mode" -> port.trunk = line.word(2).equals("trunk");
      case "access" -> port.accessVlan = Numbers.of(line.word(3), 1);
      case "trunk" -> {
        if (line.starts("switchport", "trunk", "allowed", "vlan", "add")) {
          port.trunkVlans.or(Numbers.vlans(line.word(5)));
        } else if (line.starts("switchport", "trunk", "native", "vlan")) {
          port.nativeVlan = Numbers.of(line.word(4), 0);
        } else if (line.starts("switchport", "trunk", "allowed", "vlan", "all")) {
          port.trunkVlans.set(1, 4095);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean ip(AwPort port, Block line) {
    switch (line.word(1)) {
      case "address" -> {
        return address(port, line);
      }
      case "access-group" -> port.accessGroups.add(line);
      case "unnumbered" -> port.addressing = NetworkInterface.Addressing.UNNUMBERED;
      case "vrf" -> port.vrf = line.word(3);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean address(AwPort port, Block line) {
    switch (line.word(2)) {
      case "dhcp" -> port.addressing = NetworkInterface.Addressing.DHCP;
      case "negotiated" -> port.addressing = NetworkInterface.Addressing.NEGOTIATED;
      default -> {
        Optional<NetworkInterface.Address> address = parse(line.word(2), line.word(3));
        if (address.isEmpty()) {
          notes.unreadable(line, "「ip address 192.168.1.1/24」");
          return false;
        }
        port.addressing = NetworkInterface.Addressing.STATIC;
        port.addresses.add(address.get());
      }
    }
    return true;
  }

  static Optional<NetworkInterface.Address> parse(String written, String mask) {
    int slash = written.indexOf('/');
    OptionalLong address = Ipv4.tryParse(slash < 0 ? written : written.substring(0, slash));
    int length = slash < 0 ? Masks.length(mask) : Numbers.of(written.substring(slash + 1), -1);
    return address.isEmpty() || length < 0 || length > 32
        ? Optional.empty()
        : Optional.of(new NetworkInterface.Address(address.getAsLong(), length));
  }
}
