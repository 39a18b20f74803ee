package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;

/**
 * IKE, IPsec, L2TP and PPP. A tunnel interface names its map ({@code ipsec policy tunnel MAP}), the
 * map its peer; {@code ikev2 peer} stands in the tunnel itself. A peer that is {@code any} but must
 * give one known name is a site with a changing address; without a name whoever has the key comes.
 */
final class Vpn {

  private static final Set<String> WEAK =
      Set.of(
          "des",
          "3des",
          "md5",
          "768-bit",
          "1024-bit",
          "esp-des",
          "esp-3des",
          "esp-md5",
          "ah-md5",
          "des-cbc",
          "3des-cbc");

  private final Reading reading;
  private final Interfaces interfaces;
  private final Map<String, String> peerOfPolicy = new HashMap<>();
  private final Map<String, String> nameOfPolicy = new HashMap<>();
  private final Map<String, String> peerOfMap = new HashMap<>();
  private final Map<String, String> policyOfMap = new HashMap<>();
  private final Map<String, AddressSet> behindMap = new HashMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();

  private static final class Profile {
    final List<String> users = new ArrayList<>();
    AddressSet pool = AddressSet.NONE;
    boolean asks;
  }

  Vpn(Reading reading, Interfaces interfaces) {
    this.reading = reading;
    this.interfaces = interfaces;
  }

  /** {@code ike proposal|policy|local-id|remote-id …}. */
  Outcome ike(Command command) {
    return switch (command.word(1)) {
      case "proposal" -> {
        weak("ike proposal " + command.word(2), command, 3);
        yield Outcome.UNDERSTOOD;
      }
      case "policy" -> {
        int peer = peerAt(command);
        if (peer < 0) {
          yield Outcome.UNKNOWN;
        }
        peerOfPolicy.put(command.word(2), command.word(peer));
        yield Outcome.UNDERSTOOD;
      }
      case "remote-id" -> {
        nameOfPolicy.put(command.word(2), command.word(4));
        yield Outcome.UNDERSTOOD;
      }
      default -> Outcome.IGNORED;
    };
  }

  private static int peerAt(Command command) {
    for (int at = 2; at + 1 < command.size(); at++) {
      if (command.word(at).startsWith("peer")) {
        return at + 1;
      }
    }
    return -1;
  }

  /** {@code ipsec autokey-proposal|autokey-map|dynamic-map|local-id|remote-id …}. */
  Outcome ipsec(Command command) {
    String name = command.word(2);
    switch (command.word(1)) {
      case "autokey-proposal" -> weak("ipsec autokey-proposal " + name, command, 3);
      case "autokey-map", "dynamic-map" -> {
        int peer = peerAt(command);
        int ike = command.words().indexOf("ike");
        if (peer > 0) {
          peerOfMap.put(name, command.word(peer));
        }
        if (ike > 0) {
          policyOfMap.put(name, command.word(ike + 1));
        }
        if (command.word(1).equals("dynamic-map")) {
          peerOfMap.putIfAbsent(name, "any");
        }
      }
      case "remote-id" ->
          AddressBlock.tryParse(command.word(3))
              .filter(it -> !it.equals(AddressBlock.ANY))
              .ifPresent(it -> behindMap.put(name, AddressSet.of(it)));
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code sa-proposal|child-proposal …} of an IKEv2 profile. */
  Outcome profileOfIke(String profile, Command command) {
    weak("ikev2 profile " + profile, command, 1);
    return command.word(0).endsWith("proposal") ? Outcome.UNDERSTOOD : Outcome.IGNORED;
  }

  private void weak(String subject, Command command, int from) {
    boolean weak =
        command.from(from).stream()
            .anyMatch(
                it -> WEAK.contains(it) || Command.list(it).stream().anyMatch(WEAK::contains));
    if (weak) {
      reading.remark(Remark.Kind.WEAK_CRYPTO, subject, command.line());
    }
  }

  /** {@code authentication request|password …}, {@code ipcp provide-ip-address range A B}. */
  Outcome ppp(String name, Command command) {
    Profile profile = profiles.computeIfAbsent(name, it -> new Profile());
    if (command.starts("authentication", "request")) {
      profile.asks = true;
      return Outcome.UNDERSTOOD;
    }
    if (command.starts("authentication", "password")) {
      profile.users.add(command.word(2));
      return Outcome.UNDERSTOOD;
    }
    if (command.starts("ipcp", "provide-ip-address", "range")) {
      profile.pool =
          AddressBlock.tryParse(command.word(3) + "-" + command.word(4))
              .map(AddressSet::of)
              .orElse(AddressSet.NONE);
      return profile.pool.isEmpty() ? Outcome.UNKNOWN : Outcome.UNDERSTOOD;
    }
    return Outcome.IGNORED;
  }

  /**
   * {@code ikev2 peer PEER authentication psk id KIND NAME}, {@code ikev2 outgoing-interface IF}.
   */
  Outcome ikev2(Port port, Command command) {
    switch (command.word(1)) {
      case "peer", "peer-fqdn-ipv4", "peer-fqdn-ipv6" -> {
        port.peer = command.word(2);
        int id = command.words().indexOf("id");
        port.peerId = id < 0 || command.word(id + 1).equals("any") ? "" : command.word(id + 2);
      }
      case "outgoing-interface" -> port.outgoing = command.word(2);
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  RemoteAccess build(Routes routes, Translations translations) {
    String exit = routes.exit();
    String listening = translations.lettingIkeIn().orElse(exit);
    List<Tunnel> tunnels = new ArrayList<>();
    List<DialIn> dialIns = new ArrayList<>();
    for (Port port : interfaces.all()) {
      if (port.type() == NetworkInterface.Type.TUNNEL && !port.mode.isEmpty()) {
        tunnel(port, routes, port.outgoing.isEmpty() ? listening : port.outgoing, tunnels, dialIns);
      } else if (port.type() == NetworkInterface.Type.DIAL_UP && profile(port).asks) {
        dialIns.add(dialIn(port, "ISDN", port.name, ""));
      }
    }
    return new RemoteAccess(tunnels, dialIns);
  }

  private Profile profile(Port port) {
    return profiles.getOrDefault(port.profile, new Profile());
  }

  private void tunnel(
      Port port, Routes routes, String carrier, List<Tunnel> tunnels, List<DialIn> dialIns) {
    if (port.mode.startsWith("l2tp")) {
      boolean ipsec = port.mode.contains("ipsec");
      dialIns.add(
          dialIn(
              port,
              ipsec ? "L2TP/IPsec" : "L2TP",
              carrier,
              ipsec ? "udp/500 udp/4500 udp/1701" : "udp/1701"));
      return;
    }
    String peer = peer(port);
    String id = port.peerId.isEmpty() ? nameOfPolicy.getOrDefault(policy(port), "") : port.peerId;
    if (peer.equals("any") && id.isEmpty()) {
      dialIns.add(dialIn(port, "IPsec", carrier, "udp/500 udp/4500"));
      return;
    }
    String towards = port.outgoing.isEmpty() ? routes.towards(peer) : port.outgoing;
    AddressSet behind = routes.behind(port.name);
    tunnels.add(
        new Tunnel(
            port.name,
            port.description,
            port.name,
            technology(port.mode),
            peer.equals("any") ? id : peer,
            towards.isEmpty() ? routes.exit() : towards,
            behind.isEmpty() ? behindMap.getOrDefault(port.policy, AddressSet.NONE) : behind,
            port.enabled,
            reading.at(port.line)));
  }

  private String policy(Port port) {
    return policyOfMap.getOrDefault(port.policy, "");
  }

  private String peer(Port port) {
    if (!port.peer.isEmpty()) {
      return port.peer;
    }
    String ofMap = peerOfMap.getOrDefault(port.policy, "");
    String ofPolicy = peerOfPolicy.getOrDefault(policy(port), "");
    return ofMap.isEmpty() || (ofMap.equals("any") && !ofPolicy.isEmpty()) ? ofPolicy : ofMap;
  }

  private static String technology(String mode) {
    String inner = mode.startsWith("ether-ip") ? "EtherIP" : mode.startsWith("gre") ? "GRE" : "";
    boolean ipsec = mode.contains("ipsec");
    if (inner.isEmpty()) {
      return ipsec ? "IPsec" : mode.startsWith("ipip") ? "IPIP" : mode;
    }
    return ipsec ? inner + "/IPsec" : inner;
  }

  private DialIn dialIn(Port port, String technology, String carrier, String listens) {
    Profile profile = profile(port);
    return new DialIn(
        port.name,
        port.description,
        port.name,
        technology,
        carrier,
        listens,
        new Access(
            profile.pool,
            AddressSet.ANY,
            profile.users,
            profile.users.isEmpty() ? SecondFactor.UNKNOWN : SecondFactor.ABSENT),
        port.enabled,
        reading.at(port.line));
  }
}
