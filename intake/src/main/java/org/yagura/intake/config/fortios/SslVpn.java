package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;

/** SSL-VPN, which listens once an interface is named; port 443 where it is omitted. */
final class SslVpn {

  private static final String DEFAULT_PORT = "443";

  private final Domain domain;
  private final Domain global;
  private final Addresses addresses;
  private final Accounts accounts;

  SslVpn(Domain domain, Domain global, Notes notes) {
    this.domain = domain;
    this.global = global;
    addresses = new Addresses(domain, notes);
    accounts = new Accounts(domain, notes);
  }

  Optional<DialIn> dialIn() {
    Optional<Block> found = domain.section("vpn ssl settings");
    if (found.isEmpty() || !mentionsUse(found.get())) {
      return Optional.empty();
    }
    Block settings = found.get();
    List<Block> rules =
        settings.section("authentication-rule").map(Block::entries).orElse(List.of());
    List<String> ports = ports(settings, rules);
    List<String> groups = groups(settings, rules);
    Access access =
        new Access(
            pool(settings),
            sources(settings),
            accounts.expand(groups, () -> domain.evidence(settings)),
            accounts.secondFactor(groups));
    String context = domain.name().isEmpty() ? "root" : domain.name();
    return Optional.of(
        new DialIn(
            "SSL-VPN",
            "",
            "ssl." + context,
            "SSL-VPN",
            carrier(ports),
            "tcp/" + settings.value("port", DEFAULT_PORT),
            access,
            settings.enabled("status", true) && !ports.isEmpty(),
            domain.evidence(settings),
            others(ports)));
  }

  /** Devices that never used SSL-VPN still print a certificate and the default pools. */
  private static boolean mentionsUse(Block settings) {
    return settings.setting("source-interface").isPresent()
        || settings.section("authentication-rule").isPresent();
  }

  private static List<String> ports(Block settings, List<Block> rules) {
    Set<String> ports = new LinkedHashSet<>(settings.values("source-interface"));
    rules.forEach(it -> ports.addAll(it.values("source-interface")));
    return List.copyOf(ports);
  }

  /** Of several interfaces the one that faces the outside. */
  private String carrier(List<String> ports) {
    for (String port : ports) {
      Optional<Block> block = global.entry("system interface", port);
      if (block.isPresent() && block.get().value("role", "").equals("wan")) {
        return port;
      }
    }
    String first = ports.isEmpty() ? "" : ports.getFirst();
    return first.equals("any") ? "" : first;
  }

  /** The other interfaces it listens on; the members of zones by their own names. */
  private List<String> others(List<String> ports) {
    Set<String> all = new LinkedHashSet<>();
    for (String port : ports) {
      Optional<Block> zone = domain.entry("system zone", port);
      if (zone.isPresent()) {
        all.addAll(zone.get().values("interface"));
      } else {
        all.add(port);
      }
    }
    all.remove(carrier(ports));
    return List.copyOf(all);
  }

  private List<String> groups(Block settings, List<Block> rules) {
    Set<String> names = new LinkedHashSet<>();
    for (Block rule : rules) {
      names.addAll(rule.values("groups"));
      names.addAll(rule.values("users"));
    }
    if (names.isEmpty()) {
      // Without rules everyone whom a policy from the tunnel names gets the default portal.
      settings.value("default-portal", "");
      for (Block policy : domain.entries("firewall policy")) {
        if (policy.values("srcintf").stream().anyMatch(it -> it.startsWith("ssl."))) {
          names.addAll(policy.values("groups"));
          names.addAll(policy.values("users"));
        }
      }
    }
    return new ArrayList<>(names);
  }

  private AddressSet sources(Block settings) {
    List<String> names = settings.values("source-address");
    return names.isEmpty()
        ? AddressSet.ANY
        : addresses
            .match(
                names,
                settings.enabled("source-address-negate", false),
                () -> domain.evidence(settings, "source-address"))
            .addresses();
  }

  private AddressSet pool(Block settings) {
    AddressSet pool =
        addresses.resolve(
            settings.values("tunnel-ip-pools"), () -> domain.evidence(settings, "tunnel-ip-pools"));
    Set<String> portals = new LinkedHashSet<>();
    portals.add(settings.value("default-portal", ""));
    settings
        .section("authentication-rule")
        .ifPresent(it -> it.entries().forEach(rule -> portals.add(rule.value("portal", ""))));
    for (String name : portals) {
      Optional<Block> portal = domain.entry("vpn ssl web portal", name);
      if (portal.isPresent() && portal.get().enabled("tunnel-mode", false)) {
        List<String> pools = portal.get().values("ip-pools");
        pool =
            pool.union(addresses.resolve(pools, () -> domain.evidence(portal.get(), "ip-pools")));
      }
    }
    return pool;
  }
}
