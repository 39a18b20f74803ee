package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;

/** IPsec between sites: crypto maps and tunnel interfaces, and what ciphers they use. */
final class IosCrypto {

  private final Notes notes;
  private final CommandList ignored;
  private final IosAccessLists accessLists;
  private final Map<String, List<Block>> maps = new LinkedHashMap<>();
  private final Map<String, Block> dynamicMaps = new LinkedHashMap<>();
  private final List<Block> clients = new ArrayList<>();

  IosCrypto(Notes notes, CommandList ignored, IosAccessLists accessLists) {
    this.notes = notes;
    this.ignored = ignored;
    this.accessLists = accessLists;
  }

  boolean read(Block command) {
    if (!command.starts("crypto")) {
      return false;
    }
    switch (command.word(1)) {
      case "map" -> maps.computeIfAbsent(command.word(2), it -> new ArrayList<>()).add(command);
      case "dynamic-map" -> dynamicMaps.put(command.word(2), command);
      case "ipsec" -> {
        if (command.starts("crypto", "ipsec", "client", "ezvpn")) {
          clients.add(command);
        } else if (command.word(2).equals("transform-set")) {
          weak(command, command.text(4), command.word(3));
        } else if (!command.word(2).equals("profile")) {
          return false;
        }
      }
      case "isakmp", "ikev2" -> {
        return exchange(command);
      }
      case "keyring" -> {}
      default -> {
        return false;
      }
    }
    notes.use(command);
    children(command);
    return true;
  }

  private boolean exchange(Block command) {
    switch (command.word(2)) {
      case "policy", "proposal" -> policy(command);
      case "key", "keyring", "profile" -> {}
      default -> {
        return false;
      }
    }
    notes.use(command);
    children(command);
    return true;
  }

  private void policy(Block command) {
    boolean ikev1 = command.starts("crypto", "isakmp", "policy");
    String name = command.text(1);
    for (Block child : command.children()) {
      String words = child.text(1);
      switch (child.word(0)) {
        case "encr", "encryption", "hash", "integrity" -> weak(child, words, name);
        case "group" -> {
          if (child.words().subList(1, child.size()).stream()
              .anyMatch(it -> it.equals("1") || it.equals("2"))) {
            notes.remark(Remark.Kind.WEAK_CRYPTO, name, child);
          }
        }
        default -> {}
      }
    }
    boolean stated = command.children().stream().anyMatch(it -> it.word(0).startsWith("encr"));
    // IOS omits its default, which is DES (Cisco, "crypto isakmp policy").
    if (ikev1 && !stated && !command.children().isEmpty()) {
      notes.remark(Remark.Kind.WEAK_CRYPTO, name, command);
    }
  }

  private void weak(Block command, String words, String subject) {
    for (String word : words.split(" ", -1)) {
      String bare = word.startsWith("esp-") ? word.substring(4) : word;
      switch (bare) {
        case "des", "3des", "md5", "md5-hmac", "null", "ah-md5-hmac" ->
            notes.remark(Remark.Kind.WEAK_CRYPTO, subject, command);
        default -> {}
      }
    }
  }

  private void children(Block command) {
    for (Block child : command.children()) {
      if (child.starts("match", "address") && !child.word(2).equals("local")) {
        accessLists.use(child.word(2), child);
      }
      if (ignored.holds("crypto", child)) {
        notes.skip(child);
      } else {
        notes.useAll(child);
      }
    }
  }

  Map<String, Block> dynamicMaps() {
    return dynamicMaps;
  }

  /** The interface a map or a dynamic map is bound to; empty where there is none. */
  String boundTo(String map, IosInterfaces interfaces) {
    for (Port port : interfaces.all()) {
      if (port.enabled() && port.cryptoMaps.stream().anyMatch(it -> it.word(2).equals(map))) {
        return port.name;
      }
    }
    return "";
  }

  /** The map that a dynamic map is part of; empty where there is none. */
  String mapOf(String dynamic) {
    for (Map.Entry<String, List<Block>> map : maps.entrySet()) {
      if (map.getValue().stream().anyMatch(it -> it.after("dynamic").equals(dynamic))) {
        return map.getKey();
      }
    }
    return "";
  }

  /** Whether clients of a map log on by themselves (Easy VPN). */
  boolean asksClients(String map) {
    return maps.getOrDefault(map, List.of()).stream().anyMatch(it -> it.word(3).equals("client"));
  }

  List<RemoteAccess.Tunnel> tunnels(IosInterfaces interfaces, IosRoutes routes) {
    List<RemoteAccess.Tunnel> tunnels = new ArrayList<>();
    for (Port port : interfaces.all()) {
      if (!port.tunnel.isEmpty()) {
        tunnels.add(tunnel(port, interfaces, routes));
      }
    }
    maps.forEach((name, entries) -> {
      String carrier = boundTo(name, interfaces);
      entries.stream()
          .filter(it -> it.find("set", "peer").isPresent())
          .forEach(it -> tunnels.add(mapped(name, it, carrier)));
    });
    clients.forEach(
        it -> it.find("peer").ifPresent(peer -> tunnels.add(client(it, peer.word(1), interfaces))));
    return tunnels;
  }

  private RemoteAccess.Tunnel mapped(String name, Block entry, String carrier) {
    AddressSet remote =
        entry
            .find("match", "address")
            .map(it -> accessLists.destinations(it.word(2)))
            .orElse(AddressSet.NONE);
    String peers =
        String.join(" ", entry.all("set", "peer").map(it -> it.word(2)).distinct().toList());
    return new RemoteAccess.Tunnel(
        name + " " + entry.word(3),
        entry.find("description").map(it -> it.text(1)).orElse(""),
        "",
        "IPsec",
        peers,
        carrier,
        remote,
        !carrier.isEmpty(),
        notes.whole(entry),
        entry
            .find("match", "address")
            .map(it -> accessLists.sources(it.word(2)))
            .orElse(AddressSet.NONE));
  }

  private RemoteAccess.Tunnel client(Block entry, String peer, IosInterfaces interfaces) {
    String name = entry.word(4);
    String carrier = "";
    boolean enabled = false;
    for (Port port : interfaces.all()) {
      for (Block child : port.first.children()) {
        if (child.starts("crypto", "ipsec", "client", "ezvpn", name)) {
          enabled |= port.enabled();
          carrier = child.has("inside") ? carrier : port.name;
        }
      }
    }
    return new RemoteAccess.Tunnel(
        name, "", "", "IPsec", peer, carrier, AddressSet.NONE, enabled, notes.whole(entry));
  }

  private RemoteAccess.Tunnel tunnel(Port port, IosInterfaces interfaces, IosRoutes routes) {
    boolean secured = port.tunnel("protection").startsWith("ipsec");
    String mode = port.tunnel("mode");
    boolean many = mode.contains("multipoint");
    String plain = mode.startsWith("ipip") ? "IPIP" : mode.startsWith("ipv6ip") ? "6in4" : "GRE";
    String technology = secured || mode.startsWith("ipsec") ? "IPsec" : plain;
    String source = port.tunnel("source").replace(" ", "");
    return new RemoteAccess.Tunnel(
        port.name,
        port.description,
        port.name,
        many ? "DMVPN" : technology,
        many ? hub(port) : port.tunnel("destination"),
        interfaces.find(source) != null ? source : owner(source, interfaces),
        routes.behind(port),
        port.enabled(),
        notes.whole(port.first));
  }

  /** The interface that has an address; empty where none has it. */
  private static String owner(String address, IosInterfaces interfaces) {
    for (Port port : interfaces.all()) {
      for (org.yagura.model.device.NetworkInterface.Address each : port.allAddresses()) {
        if (org.yagura.model.address.Ipv4.format(each.address()).equals(address)) {
          return port.name;
        }
      }
    }
    return "";
  }

  /** The hub's outside address, where {@code ip nhrp} names it. */
  private static String hub(Port port) {
    String hub = "";
    for (Block line : port.nhrp) {
      if (line.word(2).equals("nhs")) {
        hub = line.after("nbma").isEmpty() ? hub : line.after("nbma");
      } else if (line.word(2).equals("map") && !line.word(3).equals("multicast")) {
        hub = line.word(4);
      }
    }
    return hub;
  }
}
