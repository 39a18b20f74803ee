package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;

/** GlobalProtect portals and gateways, which let people dial in. */
final class PanGlobalProtect {

  private final Pan pan;

  PanGlobalProtect(Pan pan) {
    this.pan = pan;
  }

  /** A portal on the port of a gateway is that gateway's log-on page and no service of its own. */
  List<DialIn> dialIns() {
    List<DialIn> all = new ArrayList<>();
    for (Pan.Vsys system : pan.systems()) {
      Node node = system.node();
      List<DialIn> gateways =
          node.all("global-protect", "global-protect-gateway").stream()
              .map(it -> dialIn(it, it, "gateway", node))
              .toList();
      for (Node portal : node.all("global-protect", "global-protect-portal")) {
        portal
            .find("portal-config")
            .map(it -> dialIn(portal, it, "portal", node))
            .filter(it -> gateways.stream().noneMatch(g -> isPageOf(it, g)))
            .ifPresent(all::add);
      }
      all.addAll(gateways);
    }
    return all;
  }

  private static boolean isPageOf(DialIn portal, DialIn gateway) {
    return gateway.enabled() && gateway.carrier().equals(portal.carrier());
  }

  private DialIn dialIn(Node named, Node settings, String role, Node system) {
    String carrier = settings.value("local-address", "interface");
    String users = settings.value("remote-user-tunnel");
    List<Node> tunnels =
        pan.onDevices("network", "tunnel", "global-protect-gateway").stream()
            .filter(it -> it.word().equals(named.word()) || it.word().equals(users))
            .toList();
    boolean ofEntry = tunnels.stream().anyMatch(it -> it.word().equals(users));
    String arrives = ofEntry ? "" : users;
    AddressSet pool = pools(settings);
    for (Node tunnel : tunnels) {
      carrier = carrier.isEmpty() ? tunnel.value("local-address", "interface") : carrier;
      arrives = arrives.isEmpty() ? tunnel.value("tunnel-interface") : arrives;
      pool = pool.union(pools(tunnel));
      tunnel.useAll();
    }
    Access access = access(settings, system, pool);
    boolean on = !Pan.isYes(named, "disabled");
    named.useAll();
    return new DialIn(
        named.word(),
        "GlobalProtect " + role,
        role.equals("gateway") ? arrives : "",
        "SSL-VPN",
        carrier,
        role.equals("gateway") && !arrives.isEmpty() ? "tcp/443 udp/4501" : "tcp/443",
        access,
        on,
        pan.source().evidence(named));
  }

  private static AddressSet pools(Node settings) {
    List<AddressBlock> blocks = new ArrayList<>();
    settings.words("ip-pool").forEach(it -> AddressBlock.tryParse(it).ifPresent(blocks::add));
    for (Node each : settings.all("remote-user-tunnel-configs")) {
      each.words("ip-pool").forEach(it -> AddressBlock.tryParse(it).ifPresent(blocks::add));
    }
    for (Node each : settings.all("client", "ip-pool")) {
      AddressBlock.tryParse(each.word()).ifPresent(blocks::add);
    }
    return AddressSet.of(blocks);
  }

  /**
   * A certificate beside the password, or a profile that demands more factors, is a second factor;
   * local users alone have none; servers elsewhere may ask for one.
   */
  private Access access(Node settings, Node system, AddressSet pool) {
    List<String> names = new ArrayList<>();
    String direct = settings.value("authentication-profile");
    if (!direct.isEmpty()) {
      names.add(direct);
    }
    settings.all("client-auth").forEach(it -> names.add(it.value("authentication-profile")));
    boolean certificate = !settings.value("certificate-profile").isEmpty();
    List<String> users = new ArrayList<>();
    boolean local = !names.isEmpty();
    boolean strong = !names.isEmpty();
    for (String name : names) {
      Optional<Node> profile = profile(name, system);
      strong &= profile.map(it -> Pan.isYes(it, "multi-factor-auth", "mfa-enable")).orElse(false);
      local &= profile.map(it -> it.has("method", "local-database")).orElse(false);
      profile.ifPresent(it -> users.addAll(it.words("allow-list")));
      profile.ifPresent(Node::useAll);
    }
    users.remove("all");
    SecondFactor factor =
        strong || (certificate && !names.isEmpty())
            ? SecondFactor.REQUIRED
            : local ? SecondFactor.ABSENT : SecondFactor.UNKNOWN;
    return new Access(pool, AddressSet.ANY, users.stream().distinct().toList(), factor);
  }

  private Optional<Node> profile(String name, Node system) {
    List<Node> places = new ArrayList<>(List.of(system));
    places.addAll(pan.shared());
    return places.stream()
        .flatMap(it -> it.find("authentication-profile", name).stream())
        .findFirst();
  }
}
