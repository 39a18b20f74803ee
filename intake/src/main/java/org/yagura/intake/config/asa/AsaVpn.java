package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;

/** IPsec between sites, and what lets people dial in: AnyConnect, IPsec clients, L2TP. */
final class AsaVpn {

  private static final String IKE = "udp/500 udp/4500";

  private final Notes notes;
  private final AsaPolicy policy;
  private final Map<String, List<Block>> entries = new LinkedHashMap<>();
  private final Map<String, String> boundTo = new LinkedHashMap<>();
  private final Map<String, AddressSet> pools = new LinkedHashMap<>();
  private final Map<String, List<Block>> groups = new LinkedHashMap<>();
  private final Map<String, Block> filters = new LinkedHashMap<>();
  private final List<Block> dynamic = new ArrayList<>();
  private final List<Block> web = new ArrayList<>();
  private final List<String> users = new ArrayList<>();
  private boolean l2tp;

  AsaVpn(Notes notes, AsaPolicy policy) {
    this.notes = notes;
    this.policy = policy;
  }

  boolean read(Block command) {
    switch (command.word(0)) {
      case "crypto" -> {
        return crypto(command);
      }
      case "tunnel-group" -> {
        groups.computeIfAbsent(command.word(1), it -> new ArrayList<>()).add(command);
        notes.useAll(command);
      }
      case "webvpn" -> {
        web.add(command);
        notes.useAll(command);
      }
      case "group-policy" -> {
        l2tp |= command.all("vpn-tunnel-protocol").anyMatch(it -> it.has("l2tp-ipsec"));
        command.find("vpn-filter").ifPresent(it -> filters.put(command.word(1), it));
        notes.useAll(command);
      }
      case "ip" -> {
        if (!command.starts("ip", "local", "pool")) {
          return false;
        }
        AddressBlock.tryParse(command.word(4))
            .ifPresent(it -> pools.put(command.word(3), AddressSet.of(it)));
        notes.use(command);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean crypto(Block command) {
    switch (command.word(1)) {
      case "map" -> map(command);
      case "dynamic-map" -> dynamic.add(command);
      case "ikev1", "ikev2", "isakmp" -> {
        if (command.word(2).equals("policy")) {
          weak(command);
        } else if (!command.word(2).equals("enable")) {
          return false;
        }
      }
      case "ipsec" -> {
        if (command.has("transform-set")) {
          weak(command, command.text(4), command.after("transform-set"));
        } else if (command.has("ipsec-proposal")) {
          weak(command);
        } else if (!command.word(2).equals("profile")) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    notes.useAll(command);
    return true;
  }

  /** {@code crypto map NAME 10 set peer A}, one line for each statement. */
  private void map(Block command) {
    if (command.word(3).equals("interface")) {
      boundTo.put(command.word(2), command.word(4));
      return;
    }
    String key = command.word(2) + " " + command.word(3);
    entries.computeIfAbsent(key, it -> new ArrayList<>()).add(command);
    if (command.word(4).equals("match")) {
      policy.use(command.word(6), command);
    }
  }

  private void weak(Block command) {
    for (Block child : command.children()) {
      switch (child.word(0)) {
        case "encryption", "hash", "integrity", "protocol" ->
            weak(child, child.text(1), command.text(1));
        case "group" -> {
          boolean small =
              child.words().subList(1, child.size()).stream()
                  .anyMatch(it -> it.equals("1") || it.equals("2"));
          if (small) {
            notes.remark(Remark.Kind.WEAK_CRYPTO, command.text(1), child);
          }
        }
        default -> {}
      }
    }
  }

  private void weak(Block command, String words, String subject) {
    for (String word : words.split(" ", -1)) {
      switch (word) {
        case "des",
            "3des",
            "md5",
            "null",
            "esp-des",
            "esp-3des",
            "esp-md5-hmac",
            "esp-null",
            "md5-96" ->
            notes.remark(Remark.Kind.WEAK_CRYPTO, subject, command);
        default -> {}
      }
    }
  }

  /** Local users that may dial in, in their order. */
  void users(List<String> names) {
    users.addAll(names);
  }

  /**
   * Tells the policy which lists judge what comes out of VPNs: each tunnel's group by its peer's
   * address; for those who dial in only where every group has a list.
   */
  void filter(RemoteAccess access) {
    for (RemoteAccess.Tunnel tunnel : access.tunnels()) {
      filterOf(groups.getOrDefault(tunnel.peer(), List.of()))
          .ifPresent(it -> policy.vpnFilter(tunnel.name(), it));
    }
    List<Optional<Block>> all =
        groups.values().stream().filter(AsaVpn::isRemote).map(this::filterOf).toList();
    if (!all.isEmpty() && all.stream().allMatch(Optional::isPresent)) {
      for (RemoteAccess.DialIn dialIn : access.dialIns()) {
        all.forEach(it -> it.ifPresent(list -> policy.vpnFilter(dialIn.name(), list)));
      }
    }
  }

  /** The list of the group's policy, or else of the default policy. */
  private Optional<Block> filterOf(List<Block> parts) {
    Block found = filters.get("DfltGrpPolicy");
    for (Block part : parts) {
      for (Block line : part.all("default-group-policy").toList()) {
        found = filters.getOrDefault(line.word(1), found);
      }
    }
    return Optional.ofNullable(found).filter(it -> it.word(1).equals("value"));
  }

  private static boolean isRemote(List<Block> parts) {
    return parts.stream().anyMatch(it -> it.has("remote-access") || it.has("webvpn"))
        || parts.stream().anyMatch(it -> it.find("address-pool").isPresent());
  }

  RemoteAccess build(AsaInterfaces interfaces) {
    List<RemoteAccess.Tunnel> tunnels = new ArrayList<>();
    entries.forEach((key, lines) -> {
      String map = key.substring(0, key.indexOf(' '));
      String carrier = boundTo.getOrDefault(map, "");
      for (Block line : lines) {
        if (line.word(4).equals("set") && line.word(5).equals("peer")) {
          tunnels.add(mapped(key, line, lines, carrier, interfaces));
        }
      }
    });
    for (AsaPort port : interfaces.all()) {
      if (!port.tunnel.isEmpty()) {
        tunnels.add(tunnel(port, interfaces));
      }
    }
    List<RemoteAccess.DialIn> dialIns = new ArrayList<>();
    web.forEach(it -> sslVpn(it, interfaces, dialIns));
    dynamicMaps(interfaces, dialIns);
    return new RemoteAccess(tunnels, dialIns);
  }

  private RemoteAccess.Tunnel mapped(
      String key, Block peer, List<Block> lines, String carrier, AsaInterfaces interfaces) {
    AddressSet remote = AddressSet.NONE;
    AddressSet local = AddressSet.NONE;
    for (Block line : lines) {
      if (line.word(4).equals("match")) {
        remote = remote.union(policy.destinations(line.word(6)));
        local = local.union(policy.sources(line.word(6)));
      }
    }
    return new RemoteAccess.Tunnel(
        key,
        "",
        "",
        "IPsec",
        peer.text(6),
        carrier.isEmpty() ? "" : interfaces.nameOf(carrier),
        remote,
        !carrier.isEmpty(),
        notes.evidence(peer),
        local);
  }

  private RemoteAccess.Tunnel tunnel(AsaPort port, AsaInterfaces interfaces) {
    String source = port.tunnel("source").replace("interface ", "");
    AddressSet remote =
        AddressSet.of(
            interfaces.routes().stream()
                .filter(it -> it.interfaceName().equals(port.name))
                .map(it -> it.destination())
                .toList());
    return new RemoteAccess.Tunnel(
        port.name,
        port.description,
        port.name,
        "IPsec",
        port.tunnel("destination"),
        interfaces.named(source) == null ? "" : interfaces.nameOf(source),
        remote,
        !port.shutdown,
        notes.whole(port.first));
  }

  private void sslVpn(Block block, AsaInterfaces interfaces, List<RemoteAccess.DialIn> dialIns) {
    int port = block.find("port").map(it -> Numbers.of(it.word(1), 443)).orElse(443);
    for (Block enable : block.all("enable").toList()) {
      dialIns.add(
          new RemoteAccess.DialIn(
              enable.word(1) + " (webvpn)",
              "",
              "",
              "SSL-VPN",
              interfaces.nameOf(enable.word(1)),
              "tcp/" + port,
              access(),
              true,
              notes.evidence(enable)));
    }
  }

  /** A dynamic map lets peers in whose address is not known beforehand. */
  private void dynamicMaps(AsaInterfaces interfaces, List<RemoteAccess.DialIn> dialIns) {
    List<String> seen = new ArrayList<>();
    entries.forEach((key, lines) -> {
      String carrier = boundTo.getOrDefault(key.substring(0, key.indexOf(' ')), "");
      for (Block line : lines) {
        String name = line.after("dynamic");
        if (!name.isEmpty() && !carrier.isEmpty() && !seen.contains(name)) {
          seen.add(name);
          dialIns.add(
              new RemoteAccess.DialIn(
                  name,
                  "",
                  "",
                  l2tp ? "L2TP/IPsec" : "IPsec",
                  interfaces.nameOf(carrier),
                  l2tp ? IKE + " udp/1701" : IKE,
                  access(),
                  true,
                  notes.evidence(line)));
        }
      }
    });
  }

  /**
   * Who may dial in by the groups for remote access. A second group of servers, or a certificate
   * beside the password, is a second factor; servers elsewhere may ask for one.
   */
  private RemoteAccess.Access access() {
    AddressSet pool = AddressSet.NONE;
    boolean servers = false;
    boolean second = false;
    boolean lacking = false;
    for (List<Block> parts : groups.values()) {
      if (!isRemote(parts)) {
        continue;
      }
      boolean strong = parts.stream().anyMatch(AsaVpn::asksTwice);
      second |= strong;
      lacking |= !strong;
      for (Block part : parts) {
        servers |= part.all("authentication-server-group").anyMatch(it -> !it.has("LOCAL"));
        for (Block line : part.all("address-pool").toList()) {
          pool = pool.union(pools.getOrDefault(line.word(line.size() - 1), AddressSet.NONE));
        }
      }
    }
    RemoteAccess.SecondFactor factor =
        second && !lacking
            ? RemoteAccess.SecondFactor.REQUIRED
            : servers || second
                ? RemoteAccess.SecondFactor.UNKNOWN
                : RemoteAccess.SecondFactor.ABSENT;
    return new RemoteAccess.Access(pool, AddressSet.ANY, servers ? List.of() : users, factor);
  }

  private static boolean asksTwice(Block part) {
    return part.find("secondary-authentication-server-group").isPresent()
        || part.all("authentication").anyMatch(it -> it.has("aaa") && it.has("certificate"));
  }
}
