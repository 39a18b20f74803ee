package org.yagura.intake.config.fortios.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.RoutingProcess;

/** Policy routes, routing protocols, shared addresses, source NAT and switches of all domains. */
public final class Forwardings {

  private static final int DEFAULT_PRIORITY = 100;

  private Forwardings() {}

  /**
   * Of all virtual domains together.
   *
   * @param names what names stand for in a domain
   */
  public static Forwarding of(Domain global, List<Domain> domains, Function<Domain, Names> names) {
    List<PolicyRoute> routes = new ArrayList<>();
    List<RoutingProcess> processes = new ArrayList<>();
    List<SourceTranslation> sources = new ArrayList<>();
    List<Switch> switches = new ArrayList<>();
    global
        .section("system global")
        .filter(it -> it.setting("allow-traffic-redirect").isPresent())
        .ifPresent(it ->
            switches.add(
                new Switch(
                    Switch.Kind.SAME_SECURITY_INTRA,
                    "",
                    it.enabled("allow-traffic-redirect", true),
                    global.evidence(it, "allow-traffic-redirect"))));
    for (Domain domain : domains) {
      Names meanings = names.apply(domain);
      routes.addAll(new PolicyRoutes(domain, meanings).all());
      processes.addAll(new Processes(domain).all());
      sources.addAll(new SourceNat(domain, meanings).all());
      switches(domain, switches);
    }
    return new Forwarding(
        routes, processes, shared(global), sources, List.of(), switches, List.of());
  }

  private static void switches(Domain domain, List<Switch> switches) {
    domain
        .section("system settings")
        .filter(it -> it.setting("central-nat").isPresent())
        .ifPresent(it ->
            switches.add(
                new Switch(
                    Switch.Kind.CENTRAL_NAT,
                    domain.name(),
                    it.enabled("central-nat", false),
                    domain.evidence(it, "central-nat"))));
    for (Block policy : domain.entries("firewall policy")) {
      if (policy.setting("match-vip").isPresent()) {
        String prefix = domain.name().isEmpty() ? "" : domain.name() + "/";
        switches.add(
            new Switch(
                Switch.Kind.MATCH_VIP,
                prefix + policy.name(),
                policy.enabled("match-vip", false),
                domain.evidence(policy, "match-vip")));
      }
    }
  }

  private static List<VirtualAddress> shared(Domain global) {
    List<VirtualAddress> all = new ArrayList<>();
    for (Block port : global.entries("system interface")) {
      for (Block group : port.section("vrrp").map(Block::entries).orElse(List.of())) {
        OptionalLong address = Ipv4.tryParse(group.value("vrip", ""));
        if (address.isPresent() && group.enabled("status", true)) {
          int priority = Numbers.of(group.value("priority", ""), DEFAULT_PRIORITY);
          all.add(
              new VirtualAddress(
                  port.name(),
                  address.getAsLong(),
                  group.name(),
                  priority,
                  global.evidence(group)));
        }
      }
    }
    return all;
  }
}
