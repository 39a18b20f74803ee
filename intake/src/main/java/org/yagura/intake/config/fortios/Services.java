package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.evidence.Evidence;

/** Services and their groups: the configuration's own, then those that come with the device. */
final class Services {

  private static final List<String> PORT_RANGES = List.of("tcp", "udp", "sctp");

  private final Domain domain;
  private final Notes notes;
  private final Map<String, List<Service>> known = new HashMap<>();

  Services(Domain domain, Notes notes) {
    this.domain = domain;
    this.notes = notes;
  }

  /** What names stand for, in their order; an unknown name may be anything. */
  List<Service> resolve(List<String> names, Supplier<Evidence> at) {
    if (names.size() == 1) {
      List<Service> services = known.get(names.getFirst());
      if (services != null) {
        return services;
      }
    }
    List<Service> services = new ArrayList<>();
    names.forEach(it -> add(it, services, at, new HashSet<>()));
    List<Service> distinct = services.stream().distinct().toList();
    if (names.size() == 1 && isDefined(names.getFirst())) {
      known.put(names.getFirst(), distinct);
    }
    return distinct;
  }

  /** Whether nothing can be amiss with the name, so that it means the same everywhere. */
  private boolean isDefined(String name) {
    return domain.entry("firewall service custom", name).isPresent()
        || (domain.entry("firewall service group", name).isEmpty()
            && !Predefined.service(name).isEmpty());
  }

  private void add(String name, List<Service> services, Supplier<Evidence> at, Set<String> path) {
    if (!path.add(name)) {
      notes.circular(name, at.get());
      return;
    }
    Optional<Block> custom = domain.entry("firewall service custom", name);
    if (custom.isPresent()) {
      addCustom(custom.get(), services);
      return;
    }
    Optional<Block> group = domain.entry("firewall service group", name);
    if (group.isPresent()) {
      Supplier<Evidence> members = () -> domain.evidence(group.get(), "member");
      group.get().values("member").forEach(it -> add(it, services, members, new HashSet<>(path)));
      return;
    }
    List<String> predefined = Predefined.service(name);
    if (predefined.isEmpty()) {
      notes.undefined(name, at.get());
      services.add(new Service("any", PortSet.ANY, PortSet.ANY, "undefined " + name));
    }
    for (String part : predefined) {
      if (part.startsWith("@")) {
        add(part.substring(1), services, at, new HashSet<>(path));
      } else {
        services.add(predefined(part));
      }
    }
  }

  private static Service predefined(String text) {
    int blank = text.indexOf(' ');
    if (blank < 0) {
      return text.equals("any") ? Service.ANY : Service.to(text, PortSet.ANY);
    }
    String protocol = text.substring(0, blank);
    String rest = text.substring(blank + 1);
    return protocol.equals("icmp")
        ? new Service("icmp", PortSet.ANY, PortSet.ANY, "icmp-type " + rest)
        : ports(protocol, rest)
            .orElseThrow(() -> new IllegalStateException("predefined (%s)".formatted(text)));
  }

  private static void addCustom(Block custom, List<Service> services) {
    String protocol = custom.value("protocol", "TCP/UDP/SCTP").toUpperCase(Locale.ROOT);
    switch (protocol) {
      case "IP" -> services.add(byNumber(custom.value("protocol-number", "0")));
      case "ICMP" -> services.add(icmp(custom, "icmp"));
      case "ICMP6" -> services.add(icmp(custom, "ipv6-icmp"));
      case "ALL" -> services.add(Service.ANY);
      default -> {
        for (String name : PORT_RANGES) {
          for (String range : custom.values(name + "-portrange")) {
            ports(name, range).ifPresent(services::add);
          }
        }
      }
    }
  }

  private static Service icmp(Block custom, String protocol) {
    String type = custom.value("icmptype", "");
    String code = custom.value("icmpcode", "");
    String qualifier =
        type.isEmpty() ? "" : "icmp-type " + type + (code.isEmpty() ? "" : " code " + code);
    return new Service(protocol, PortSet.ANY, PortSet.ANY, qualifier);
  }

  private static Service byNumber(String number) {
    return switch (number) {
      case "0" -> Service.ANY;
      case "1" -> Service.to("icmp", PortSet.ANY);
      case "2" -> Service.to("igmp", PortSet.ANY);
      case "6" -> Service.to("tcp", PortSet.ANY);
      case "17" -> Service.to("udp", PortSet.ANY);
      case "47" -> Service.to("gre", PortSet.ANY);
      case "50" -> Service.to("esp", PortSet.ANY);
      case "51" -> Service.to("ah", PortSet.ANY);
      case "58" -> Service.to("ipv6-icmp", PortSet.ANY);
      case "89" -> Service.to("ospf", PortSet.ANY);
      default -> Service.to(number, PortSet.ANY);
    };
  }

  /** {@code 443}, {@code 1000-2000}, or with source ports {@code 513:512-1023}. */
  private static Optional<Service> ports(String protocol, String text) {
    int colon = text.indexOf(':');
    Optional<PortSet> to = range(colon < 0 ? text : text.substring(0, colon));
    Optional<PortSet> from =
        colon < 0 ? Optional.of(PortSet.ANY) : range(text.substring(colon + 1));
    return to.flatMap(t -> from.map(f -> new Service(protocol, f, t, "")));
  }

  /** One port or a run of ports; empty when it is neither. */
  static Optional<PortSet> range(String text) {
    int dash = text.indexOf('-');
    String first = dash < 0 ? text : text.substring(0, dash);
    String last = dash < 0 ? text : text.substring(dash + 1);
    int from = Interfaces.number(first);
    int to = Interfaces.number(last);
    boolean numbers = (from > 0 || first.equals("0")) && (to > 0 || last.equals("0"));
    return numbers && from <= to && to <= 65_535
        ? Optional.of(PortSet.range(from, to))
        : Optional.empty();
  }
}
