package org.yagura.intake.config.fortios.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;

/**
 * {@code config router policy}. {@code action deny} does not drop: it sends what matches by the
 * routing table (FortiOS administration guide, "Policy routes").
 */
final class PolicyRoutes {

  private static final int HIGHEST_PORT = 65_535;

  private final Domain domain;
  private final Names names;

  PolicyRoutes(Domain domain, Names names) {
    this.domain = domain;
    this.names = names;
  }

  List<PolicyRoute> all() {
    return domain.entries("router policy").stream().map(this::one).toList();
  }

  private PolicyRoute one(Block entry) {
    boolean denies = entry.value("action", "permit").equals("deny");
    String gateway = entry.value("gateway", "");
    boolean negatedIn = entry.enabled("input-device-negate", false);
    return new PolicyRoute(
        entry.name(),
        negatedIn ? List.of() : entry.values("input-device"),
        side(entry, "src"),
        side(entry, "dst"),
        services(entry),
        denies ? Effect.ROUTE_NORMALLY : Effect.FORWARD,
        gateway.equals("0.0.0.0") ? "" : gateway,
        entry.value("output-device", ""),
        entry.enabled("status", true),
        domain.evidence(entry));
  }

  private AddressMatch side(Block entry, String side) {
    AddressMatch named = names.addresses(entry, side + "addr");
    List<AddressBlock> blocks = new ArrayList<>();
    List<String> words = entry.values(side);
    for (String word : words) {
      AddressBlock.tryParse(word).ifPresent(blocks::add);
    }
    boolean both = entry.setting(side + "addr").isPresent() && !words.isEmpty();
    AddressSet literal = AddressSet.of(blocks);
    AddressMatch match =
        words.isEmpty()
            ? named
            : new AddressMatch(words, both ? named.addresses().union(literal) : literal, List.of());
    return entry.enabled(side + "-negate", false) ? negated(match) : match;
  }

  private static AddressMatch negated(AddressMatch match) {
    List<String> written = match.written().stream().map(it -> "!" + it).toList();
    return new AddressMatch(written, match.addresses().complement(), match.unresolved());
  }

  private List<Service> services(Block entry) {
    if (entry.setting("internet-service-id").isPresent()
        || entry.setting("internet-service-custom").isPresent()) {
      String which = String.join(" ", entry.values("internet-service-id"));
      String qualifier = ("internet-service " + which).strip();
      return List.of(new Service("any", PortSet.ANY, PortSet.ANY, qualifier));
    }
    String protocol =
        switch (entry.value("protocol", "0").toLowerCase(Locale.ROOT)) {
          case "0" -> "any";
          case "1" -> "icmp";
          case "6" -> "tcp";
          case "17" -> "udp";
          case "50" -> "esp";
          default -> entry.value("protocol", "0");
        };
    PortSet from = ports(entry, "start-source-port", "end-source-port");
    PortSet to = ports(entry, "start-port", "end-port");
    return List.of(new Service(protocol, from, to, ""));
  }

  private static PortSet ports(Block entry, String start, String end) {
    int first = Numbers.of(entry.value(start, ""), 0);
    int last = Numbers.of(entry.value(end, ""), HIGHEST_PORT);
    boolean whole = first <= 1 && last >= HIGHEST_PORT;
    return whole || first > last || last > HIGHEST_PORT ? PortSet.ANY : PortSet.range(first, last);
  }
}
