package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.intake.config.yamaha.operand.FilterOperands;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Remark;

/**
 * {@code tunnel …} and {@code ipsec …} lines. A tunnel names its policy ({@code ipsec tunnel 101}),
 * the policy its gateway ({@code ipsec sa policy 101 1 …}), and the gateway its peer ({@code ipsec
 * ike remote address 1 …}); policies and gateways may stand inside the tunnel or at the top level.
 */
final class Tunnels {

  private static final Set<String> WEAK_GROUPS = Set.of("modp768", "modp1024");

  private final Reading reading;
  private final Map<String, Draft> tunnels = new LinkedHashMap<>();
  private final Map<String, Gateway> gateways = new LinkedHashMap<>();
  private final Map<String, String> gatewayOfPolicy = new HashMap<>();
  private final Map<String, AddressSet> pools = new HashMap<>();
  private final Set<String> transports = new HashSet<>();

  /** A tunnel while its lines are gathered. */
  static final class Draft {
    final String number;
    final int line;
    String encapsulation = "";
    String name = "";
    String policy = "";
    String remote = "";
    boolean server;

    Draft(String number, int line) {
      this.number = number;
      this.line = line;
    }

    String interfaceName() {
      return "tunnel " + number;
    }
  }

  /** An IKE peer. */
  static final class Gateway {
    String local = "";
    String remote = "";
    String remoteName = "";
    String pool = "";
    boolean asksUsers;
  }

  Tunnels(Reading reading) {
    this.reading = reading;
  }

  void select(String number, int line) {
    tunnels.computeIfAbsent(number, it -> new Draft(it, line));
  }

  /** {@code tunnel WHAT …} of the selected tunnel. */
  Outcome tunnel(String selected, Command command) {
    Draft draft = tunnels.get(selected);
    if (draft == null) {
      return Outcome.UNKNOWN;
    }
    switch (command.word(1)) {
      case "encapsulation" -> draft.encapsulation = command.word(2);
      case "name" -> draft.name = command.text(2);
      case "endpoint" -> {
        List<String> ends = new ArrayList<>(command.from(3));
        ends.remove("fqdn");
        if (ends.isEmpty()) {
          return Outcome.UNKNOWN;
        }
        draft.remote = ends.getLast();
      }
      case "multipoint" -> {
        draft.encapsulation = "multipoint";
        draft.remote = command.word(2).equals("server") ? command.word(4) : draft.remote;
      }
      case "type" -> draft.server = command.text(2).equals("multipoint server");
      case "template" -> {
        return Outcome.UNKNOWN;
      }
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code ipsec WHAT …}. */
  Outcome ipsec(String selected, Command command) {
    return switch (command.word(1)) {
      case "tunnel" -> policyOf(selected, command);
      case "sa" -> command.word(2).equals("policy") ? policy(command) : Outcome.IGNORED;
      case "ike" -> ike(command);
      case "transport" -> {
        transports.add(command.word(3));
        yield Outcome.UNDERSTOOD;
      }
      case "auto", "use", "refresh", "log", "ipcomp" -> Outcome.IGNORED;
      default -> Outcome.UNKNOWN;
    };
  }

  private Outcome policyOf(String selected, Command command) {
    Draft draft = tunnels.get(selected);
    if (draft == null || command.size() < 3) {
      return Outcome.UNKNOWN;
    }
    draft.policy = command.word(2);
    return Outcome.UNDERSTOOD;
  }

  /** {@code ipsec sa policy POLICY GATEWAY esp|ah [CIPHER] [HASH]}. */
  private Outcome policy(Command command) {
    if (command.size() < 6) {
      return Outcome.UNKNOWN;
    }
    gatewayOfPolicy.put(command.word(3), command.word(4));
    weak("ipsec sa policy " + command.word(3), command, 5);
    return Outcome.UNDERSTOOD;
  }

  private void weak(String subject, Command command, int from) {
    boolean weak =
        command.from(from).stream()
            .anyMatch(it ->
                it.startsWith("des-")
                    || it.startsWith("3des")
                    || it.startsWith("md5")
                    || WEAK_GROUPS.contains(it));
    if (weak) {
      reading.remark(Remark.Kind.WEAK_CRYPTO, subject, command.line());
    }
  }

  private Outcome ike(Command command) {
    String what = command.word(2);
    return switch (what) {
      case "remote", "local" -> end(command, what.equals("remote"));
      case "encryption", "hash", "group" -> {
        weak("ipsec ike " + what + " " + command.word(3), command, 4);
        yield Outcome.UNDERSTOOD;
      }
      case "xauth", "eap" -> {
        gateway(command.word(4)).asksUsers |=
            command.word(3).equals("request") && command.word(5).equals("on");
        yield Outcome.UNDERSTOOD;
      }
      case "mode-cfg" -> modeConfiguration(command);
      default -> Outcome.IGNORED;
    };
  }

  private Gateway gateway(String id) {
    return gateways.computeIfAbsent(id, it -> new Gateway());
  }

  /** {@code ipsec ike remote|local address|name|id GATEWAY VALUE}. */
  private Outcome end(Command command, boolean remote) {
    Gateway gateway = gateway(command.word(4));
    String value = command.word(5);
    if (value.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    switch (command.word(3)) {
      case "address" -> {
        gateway.remote = remote ? value : gateway.remote;
        gateway.local = remote ? gateway.local : value;
      }
      case "name" -> gateway.remoteName = remote ? value : gateway.remoteName;
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code … mode-cfg address GATEWAY POOL} and {@code … mode-cfg address pool POOL RANGE}. */
  private Outcome modeConfiguration(Command command) {
    if (command.word(3).equals("address") && command.word(4).equals("pool")) {
      pools.put(command.word(5), FilterOperands.addresses(command.word(6)).addresses());
    } else if (command.word(3).equals("address")) {
      Gateway gateway = gateway(command.word(4));
      gateway.asksUsers = true;
      gateway.pool = command.word(5);
    }
    return Outcome.UNDERSTOOD;
  }

  AddressSet pool(Gateway gateway) {
    return pools.getOrDefault(gateway.pool, AddressSet.NONE);
  }

  List<Draft> all() {
    return List.copyOf(tunnels.values());
  }

  Optional<Draft> find(String interfaceName) {
    return interfaceName.startsWith("tunnel ")
        ? Optional.ofNullable(tunnels.get(interfaceName.substring(7)))
        : Optional.empty();
  }

  /** The gateway of a tunnel's policy; a policy without its own line shares its number. */
  Optional<Gateway> gateway(Draft draft) {
    if (draft.policy.isEmpty()) {
      return Optional.empty();
    }
    String id = gatewayOfPolicy.getOrDefault(draft.policy, draft.policy);
    return Optional.ofNullable(gateways.get(id));
  }

  boolean isProtected(Draft draft) {
    return !draft.policy.isEmpty() || transports.contains(draft.policy);
  }

  /** IPv4 over a provider's IPv6 (MAP-E, DS-Lite): a line to the internet, no tunnel to anyone. */
  boolean isLine(Draft draft) {
    boolean overIpv6 = draft.encapsulation.equals("map-e") || draft.encapsulation.equals("ipip6");
    boolean provider =
        draft.encapsulation.equals("ipip")
            && !isProtected(draft)
            && !draft.remote.isEmpty()
            && Ipv4.tryParse(draft.remote).isEmpty();
    return overIpv6 || provider;
  }
}
