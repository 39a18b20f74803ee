package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;

/** IPsec between sites, and gateways that let people dial in. */
final class JunosVpn {

  private static final String IKE = "udp/500 udp/4500";
  private static final Set<String> WEAK_WORDS =
      Set.of("md5", "hmac-md5-96", "des-cbc", "3des-cbc", "group1", "group2");
  private static final Set<String> WEAK_SETS = Set.of("basic", "compatible", "standard");

  private final Junos junos;
  private final List<Route> routes;
  private final List<RuleList> policies;
  private final Set<String> dialInVpns = new HashSet<>();

  JunosVpn(Junos junos, List<Route> routes, List<RuleList> policies) {
    this.junos = junos;
    this.routes = routes;
    this.policies = policies;
    for (Node client : junos.root().all("security", "dynamic-vpn", "clients")) {
      dialInVpns.add(client.value("ipsec-vpn"));
    }
    for (Node profile : junos.root().all("security", "remote-access", "profile")) {
      dialInVpns.add(profile.value("ipsec-vpn"));
    }
  }

  RemoteAccess build() {
    weakCrypto();
    List<Tunnel> tunnels = new ArrayList<>();
    List<DialIn> dialIns = new ArrayList<>();
    for (Node vpn : junos.root().evenInactive("security", "ipsec", "vpn")) {
      String name = vpn.value("ike", "gateway");
      Optional<Node> gateway = junos.root().find("security", "ike", "gateway", name);
      vpn.find("ike", "ipsec-policy").ifPresent(Node::useAll);
      if (gateway.isEmpty() && !name.isEmpty() && !vpn.isInactive()) {
        junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, vpn);
      }
      String carrier =
          gateway.map(it -> it.value("external-interface")).map(JunosVpn::unit).orElse("");
      if (gateway.isPresent() && letsPeopleIn(vpn, gateway.get())) {
        dialIns.add(dialIn(vpn, gateway.get(), carrier));
      } else {
        tunnels.add(tunnel(vpn, gateway.map(JunosVpn::peer).orElse(""), carrier));
      }
    }
    return new RemoteAccess(tunnels, dialIns);
  }

  private static String unit(String name) {
    return name.isEmpty() ? "" : Junos.unit(name);
  }

  private static String peer(Node gateway) {
    String address = String.join(" ", gateway.words("address"));
    if (!address.isEmpty()) {
      return address;
    }
    for (Node kind : gateway.all("dynamic")) {
      kind.useAll();
      String name = gateway.value("dynamic", kind.word());
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  /** Gateways for users: dynamic VPN, remote access, XAuth, or peers that share one identity. */
  private boolean letsPeopleIn(Node vpn, Node gateway) {
    boolean dynamic = gateway.find("dynamic").map(Node::useAll).isPresent();
    boolean asks = gateway.has("xauth") || gateway.has("aaa", "access-profile");
    boolean shared =
        gateway.has("dynamic", "ike-user-type") || gateway.has("dynamic", "user-at-hostname");
    return dialInVpns.contains(vpn.word()) || (dynamic && (asks || shared));
  }

  private Tunnel tunnel(Node vpn, String peer, String carrier) {
    String own = vpn.value("bind-interface");
    String interfaceName = own.isEmpty() ? "" : Junos.unit(own);
    AddressSet remote = AddressSet.NONE;
    AddressSet local = block(vpn.value("ike", "proxy-identity", "local"));
    for (Node selector : vpn.all("traffic-selector")) {
      selector.useAll();
      remote = remote.union(block(selector.value("remote-ip")));
      local = local.union(block(selector.value("local-ip")));
    }
    vpn.find("ike", "proxy-identity").ifPresent(Node::useAll);
    remote = remote.union(block(vpn.value("ike", "proxy-identity", "remote")));
    List<AddressBlock> behind =
        routes.stream()
            .filter(it -> !interfaceName.isEmpty() && it.interfaceName().equals(interfaceName))
            .map(Route::destination)
            .toList();
    return new Tunnel(
        vpn.word(),
        vpn.value("description"),
        interfaceName,
        "IPsec",
        peer,
        carrier,
        remote.union(AddressSet.of(behind)).union(byPolicies(vpn.word())),
        !vpn.isInactive(),
        junos.source().evidence(vpn),
        local.isAny() ? AddressSet.NONE : local);
  }

  private static AddressSet block(String word) {
    return AddressBlock.tryParse(word).map(AddressSet::of).orElse(AddressSet.NONE);
  }

  /** What policies send into a tunnel that has no interface of its own. */
  private AddressSet byPolicies(String vpn) {
    Set<String> sending = new HashSet<>();
    for (Node from : junos.root().all("security", "policies", "from-zone")) {
      for (Node to : from.all("to-zone")) {
        for (Node policy : to.all("policy")) {
          if (policy.value("then", "permit", "tunnel", "ipsec-vpn").equals(vpn)) {
            sending.add(from.word() + " " + to.word() + " " + policy.word());
          }
        }
      }
    }
    AddressSet remote = AddressSet.NONE;
    for (RuleList list : policies) {
      for (FilterRule rule : list.rules()) {
        String from = String.join(" ", rule.path().from());
        String key = from + " " + String.join(" ", rule.path().to()) + " " + rule.id();
        boolean plain = sending.contains(key) && !rule.destination().addresses().isAny();
        remote = plain ? remote.union(rule.destination().addresses()) : remote;
      }
    }
    return remote;
  }

  private DialIn dialIn(Node vpn, Node gateway, String carrier) {
    String own = vpn.value("bind-interface");
    return new DialIn(
        vpn.word(),
        vpn.value("description"),
        own.isEmpty() ? "" : Junos.unit(own),
        "IPsec",
        carrier,
        IKE,
        access(gateway),
        !vpn.isInactive(),
        junos.source().evidence(gateway));
  }

  /** Local users only means a password only; servers elsewhere may ask for more. */
  private Access access(Node gateway) {
    String name = gateway.value("xauth", "access-profile") + gateway.value("aaa", "access-profile");
    gateway.find("xauth").ifPresent(Node::useAll);
    gateway.find("aaa").ifPresent(Node::useAll);
    Optional<Node> profile = junos.root().find("access", "profile", name);
    List<String> users = profile.map(it -> it.words("client")).orElse(List.of());
    boolean elsewhere =
        profile
            .map(it ->
                it.has("radius-server") || it.words("authentication-order").contains("radius"))
            .orElse(true);
    profile.ifPresent(Node::useAll);
    SecondFactor factor = elsewhere || users.isEmpty() ? SecondFactor.UNKNOWN : SecondFactor.ABSENT;
    return new Access(pools(profile), AddressSet.ANY, users, factor);
  }

  private AddressSet pools(Optional<Node> profile) {
    String name = profile.map(it -> it.value("address-assignment", "pool")).orElse("");
    Optional<Node> pool = junos.root().find("access", "address-assignment", "pool", name);
    pool.ifPresent(Node::useAll);
    return pool.map(it -> block(it.value("family", "inet", "network"))).orElse(AddressSet.NONE);
  }

  private void weakCrypto() {
    for (String kind : List.of("ike", "ipsec")) {
      for (Node proposal : junos.root().all("security", kind, "proposal")) {
        for (Node setting : proposal.all()) {
          weak(proposal.word(), setting, WEAK_WORDS);
        }
      }
      for (Node policy : junos.root().all("security", kind, "policy")) {
        policy.find("proposal-set").ifPresent(it -> weak(policy.word(), it, WEAK_SETS));
        policy
            .find("perfect-forward-secrecy", "keys")
            .ifPresent(it -> weak(policy.word(), it, WEAK_WORDS));
        policy.useAll();
      }
      for (Node gateway : junos.root().all("security", kind, "gateway")) {
        gateway.useAll();
      }
    }
  }

  private void weak(String subject, Node setting, Set<String> words) {
    for (Node value : setting.all()) {
      if (words.contains(value.word())) {
        junos.source().remark(Remark.Kind.WEAK_CRYPTO, subject, value);
      }
    }
  }
}
