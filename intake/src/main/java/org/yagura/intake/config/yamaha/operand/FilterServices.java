package org.yagura.intake.config.yamaha.operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/**
 * Protocol and ports of a filter. {@code established}, {@code tcpfin}, {@code tcprst}, {@code
 * tcpsyn}, {@code tcpflag=…} are TCP with a condition, {@code icmp-error} and {@code icmp-info}
 * groups of ICMP types; for {@code icmp} the two port operands are type and code.
 */
public final class FilterServices {

  private static final Set<String> TCP_CONDITIONS =
      Set.of("established", "tcpfin", "tcprst", "tcpsyn");
  private static final Map<Integer, String> NUMBERS =
      Map.ofEntries(
          Map.entry(1, "icmp"),
          Map.entry(2, "igmp"),
          Map.entry(4, "ipip"),
          Map.entry(6, "tcp"),
          Map.entry(17, "udp"),
          Map.entry(41, "ipv6"),
          Map.entry(46, "rsvp"),
          Map.entry(47, "gre"),
          Map.entry(50, "esp"),
          Map.entry(51, "ah"),
          Map.entry(58, "ipv6-icmp"),
          Map.entry(89, "ospf"),
          Map.entry(97, "etherip"),
          Map.entry(112, "vrrp"),
          Map.entry(115, "l2tp"));
  private static final Set<String> NAMES =
      Set.of(
          "igmp", "ipip", "rsvp", "gre", "esp", "ah", "ospf", "vrrp", "etherip", "ipv6", "egp",
          "pim", "ipcomp");

  private FilterServices() {}

  /** The services of {@code protocol sport dport}; empty when a word among them is unknown. */
  public static Optional<List<Service>> read(String protocols, String sport, String dport) {
    boolean typed = protocols.equals("icmp") || protocols.equals("1");
    if (typed) {
      return icmp(sport, dport).map(List::of);
    }
    Optional<PortSet> source = FilterOperands.ports(sport);
    Optional<PortSet> destination = FilterOperands.ports(dport);
    if (source.isEmpty() || destination.isEmpty()) {
      return Optional.empty();
    }
    List<Service> services = new ArrayList<>();
    for (String protocol : protocols.isEmpty() ? List.of("*") : Command.list(protocols)) {
      List<Service> one = one(protocol, source.get(), destination.get());
      if (one.isEmpty()) {
        return Optional.empty();
      }
      services.addAll(one);
    }
    return services.isEmpty() ? Optional.empty() : Optional.of(services);
  }

  private static List<Service> one(String written, PortSet source, PortSet destination) {
    String protocol = written.toLowerCase(Locale.ROOT);
    if (protocol.equals("*") || protocol.equals("ip")) {
      return source.isAny() && destination.isAny()
          ? List.of(Service.ANY)
          : List.of(
              new Service("tcp", source, destination, ""),
              new Service("udp", source, destination, ""));
    }
    if (TCP_CONDITIONS.contains(protocol) || protocol.startsWith("tcpflag")) {
      return List.of(new Service("tcp", source, destination, protocol));
    }
    if (protocol.equals("icmp-error") || protocol.equals("icmp-info")) {
      return List.of(new Service("icmp", PortSet.ANY, PortSet.ANY, protocol));
    }
    return name(protocol)
        .map(it ->
            it.equals("tcp") || it.equals("udp")
                ? new Service(it, source, destination, "")
                : new Service(it, PortSet.ANY, PortSet.ANY, ""))
        .map(List::of)
        .orElse(List.of());
  }

  /** The IANA name of a protocol by name or number; empty when it is neither. */
  public static Optional<String> name(String protocol) {
    if (Command.isNumber(protocol, 3)) {
      int number = Integer.parseInt(protocol);
      return number > 255
          ? Optional.empty()
          : Optional.of(NUMBERS.getOrDefault(number, Integer.toString(number)));
    }
    if (protocol.equals("icmp6")) {
      return Optional.of("ipv6-icmp");
    }
    return protocol.equals("tcp")
            || protocol.equals("udp")
            || protocol.equals("icmp")
            || NAMES.contains(protocol)
        ? Optional.of(protocol)
        : Optional.empty();
  }

  private static Optional<Service> icmp(String type, String code) {
    if (type.isEmpty() || type.equals("*")) {
      return Optional.of(new Service("icmp", PortSet.ANY, PortSet.ANY, ""));
    }
    String qualifier =
        "icmp-type " + type + (code.isEmpty() || code.equals("*") ? "" : " code " + code);
    return Optional.of(new Service("icmp", PortSet.ANY, PortSet.ANY, qualifier));
  }
}
