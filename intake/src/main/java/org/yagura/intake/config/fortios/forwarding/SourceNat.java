package org.yagura.intake.config.fortios.forwarding;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Forwarding.SourceTranslation;

/**
 * Source NAT by the policy that permits, or by the central table. A policy that permits without
 * {@code nat enable} exempts what it permits.
 */
final class SourceNat {

  private final Domain domain;
  private final Names names;

  SourceNat(Domain domain, Names names) {
    this.domain = domain;
    this.names = names;
  }

  List<SourceTranslation> all() {
    boolean central =
        domain.section("system settings").map(it -> it.enabled("central-nat", false)).orElse(false);
    return central ? central() : byPolicy();
  }

  private List<SourceTranslation> central() {
    List<SourceTranslation> all = new ArrayList<>();
    for (Block map : domain.entries("firewall central-snat-map")) {
      boolean hides = map.enabled("nat", true);
      all.add(
          new SourceTranslation(
              map.name(),
              path(map),
              names.addresses(map, "orig-addr"),
              names.addresses(map, "dst-addr"),
              List.of(Service.ANY),
              hides ? names.pools(map, "nat-ippool") : AddressSet.NONE,
              !hides,
              map.enabled("status", true),
              domain.evidence(map)));
    }
    return all;
  }

  private List<SourceTranslation> byPolicy() {
    List<SourceTranslation> all = new ArrayList<>();
    for (Block policy : domain.entries("firewall policy")) {
      if (policy.value("action", "deny").equals("deny")) {
        continue;
      }
      boolean hides = policy.enabled("nat", false);
      boolean pooled = hides && policy.enabled("ippool", false);
      all.add(
          new SourceTranslation(
              policy.name(),
              path(policy),
              names.addresses(policy, "srcaddr"),
              names.addresses(policy, "dstaddr"),
              names.services(policy, "service"),
              pooled ? names.pools(policy, "poolname") : AddressSet.NONE,
              !hides,
              policy.enabled("status", true),
              domain.evidence(policy)));
    }
    return all;
  }

  private static Path path(Block rule) {
    return new Path(ports(rule, "srcintf"), ports(rule, "dstintf"));
  }

  private static List<String> ports(Block rule, String setting) {
    List<String> ports = rule.values(setting);
    return ports.contains("any") ? List.of() : ports;
  }
}
