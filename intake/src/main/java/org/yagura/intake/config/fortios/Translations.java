package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;

/** Virtual IPs inward, and source NAT of policies or of the central table outward. */
final class Translations {

  private final Domain domain;
  private final Addresses addresses;
  private final Notes notes;
  private final boolean central;

  Translations(Domain domain, Addresses addresses, Notes notes) {
    this.domain = domain;
    this.addresses = addresses;
    this.notes = notes;
    central =
        domain.section("system settings").map(it -> it.enabled("central-nat", false)).orElse(false);
  }

  /** Virtual IPs; with central NAT they need no policy that names them. */
  List<Published> published() {
    Set<String> named = namedByPolicies();
    List<Published> all = new ArrayList<>();
    for (Block vip : domain.entries("firewall vip")) {
      boolean inUse = vip.enabled("status", true) && (central || named.contains(vip.name()));
      String port = entrance(vip);
      AddressSet outside = outside(vip);
      if (!vip.enabled("portforward", false) && !isBalancer(vip)) {
        all.add(
            new Published(
                vip.name(),
                port.equals("any") ? "" : port,
                outside,
                "any",
                PortSet.ANY,
                mapped(vip, addresses),
                PortSet.ANY,
                inUse,
                domain.evidence(vip),
                senders(vip)));
        continue;
      }
      all.add(forwarded(vip, port.equals("any") ? "" : port, outside, inUse));
    }
    return all;
  }

  /** Where traffic comes in: a filter of one interface narrows what stands at any. */
  private static String entrance(Block vip) {
    String port = vip.value("extintf", "any");
    List<String> filter = vip.values("srcintf-filter");
    return port.equals("any") && filter.size() == 1 ? filter.getFirst() : port;
  }

  private Published forwarded(Block vip, String port, AddressSet outside, boolean inUse) {
    PortSet external = Services.range(vip.value("extport", "0")).orElse(PortSet.ANY);
    return new Published(
        vip.name(),
        port,
        outside,
        protocol(vip),
        external.contains(0) ? PortSet.ANY : external,
        mapped(vip, addresses),
        insidePorts(vip, external),
        inUse,
        domain.evidence(vip),
        senders(vip));
  }

  /** Where traffic must come from; {@code src-filter} lists addresses, networks and runs. */
  private static AddressSet senders(Block vip) {
    AddressSet listed = set(vip.values("src-filter"));
    return listed.isEmpty() ? AddressSet.ANY : listed;
  }

  private static PortSet insidePorts(Block vip, PortSet external) {
    List<PortSet.Range> ranges = new ArrayList<>();
    for (Block server : realServers(vip)) {
      Services.range(server.value("port", "")).ifPresent(it -> ranges.addAll(it.ranges()));
    }
    if (!ranges.isEmpty()) {
      return PortSet.of(ranges);
    }
    PortSet inside = Services.range(vip.value("mappedport", "0")).orElse(PortSet.ANY);
    boolean unsaid = inside.contains(0);
    return unsaid ? (external.contains(0) ? PortSet.ANY : external) : inside;
  }

  private static String protocol(Block vip) {
    if (isBalancer(vip)) {
      String server = vip.value("server-type", "tcp");
      return server.equals("udp") || server.equals("ip") ? server.replace("ip", "any") : "tcp";
    }
    return vip.value("protocol", "tcp");
  }

  private static boolean isBalancer(Block vip) {
    return vip.value("type", "static-nat").equals("server-load-balance");
  }

  private static List<Block> realServers(Block vip) {
    return vip.section("realservers").map(Block::entries).orElse(List.of());
  }

  private static AddressSet outside(Block vip) {
    AddressSet outside = set(vip.values("extip"));
    // 0.0.0.0 stands for the address that the interface gets from the provider.
    return outside.contains(0) ? AddressSet.NONE : outside;
  }

  /** The inside addresses of a virtual IP. */
  static AddressSet mapped(Block vip, Addresses addresses) {
    List<String> inside = new ArrayList<>(vip.values("mappedip"));
    for (Block server : realServers(vip)) {
      inside.addAll(server.values("ip"));
    }
    AddressSet known = set(inside);
    List<String> named = vip.values("mapped-addr");
    return named.isEmpty()
        ? known
        : known.union(addresses.resolve(named, () -> addresses.evidence(vip, "mapped-addr")));
  }

  private static AddressSet set(List<String> words) {
    List<AddressBlock> blocks = new ArrayList<>();
    words.forEach(it -> AddressBlock.tryParse(it).ifPresent(blocks::add));
    return AddressSet.of(blocks);
  }

  private Set<String> namedByPolicies() {
    Set<String> named = new HashSet<>();
    for (Block policy : domain.entries("firewall policy")) {
      boolean accepts = policy.value("action", "deny").equals("accept");
      if (accepts && policy.enabled("status", true)) {
        named.addAll(policy.values("dstaddr"));
      }
    }
    for (Block group : domain.entries("firewall vipgrp")) {
      if (named.contains(group.name())) {
        named.addAll(group.values("member"));
      }
    }
    return named;
  }

  List<Hidden> hidden() {
    List<Hidden> hidden = new ArrayList<>();
    if (central) {
      for (Block map : domain.entries("firewall central-snat-map")) {
        if (map.enabled("status", true) && map.enabled("nat", true)) {
          add(map, "orig-addr", map.values("nat-ippool"), hidden);
        }
      }
      return hidden;
    }
    for (Block policy : domain.entries("firewall policy")) {
      boolean accepts = policy.value("action", "deny").equals("accept");
      if (accepts && policy.enabled("status", true) && policy.enabled("nat", false)) {
        boolean pooled = policy.enabled("ippool", false);
        add(policy, "srcaddr", pooled ? policy.values("poolname") : List.of(), hidden);
      }
    }
    return hidden;
  }

  private void add(Block rule, String source, List<String> pools, List<Hidden> hidden) {
    AddressSet inside = addresses.resolve(rule.values(source), () -> domain.evidence(rule, source));
    AddressSet outside = pools(rule, pools);
    Set<String> ports = new LinkedHashSet<>(rule.values("dstintf"));
    for (String port : ports) {
      String name = port.equals("any") ? "" : port;
      hidden.add(new Hidden(rule.name(), name, inside, outside, domain.evidence(rule)));
    }
  }

  /** The addresses of IP pools. */
  AddressSet pools(Block rule, List<String> pools) {
    List<AddressBlock> blocks = new ArrayList<>();
    for (String name : pools) {
      Optional<Block> pool = domain.entry("firewall ippool", name);
      if (pool.isEmpty()) {
        notes.undefined(name, domain.evidence(rule));
        continue;
      }
      String first = pool.get().value("startip", "");
      AddressBlock.tryParse(first + "-" + pool.get().value("endip", first)).ifPresent(blocks::add);
    }
    return AddressSet.of(blocks);
  }
}
