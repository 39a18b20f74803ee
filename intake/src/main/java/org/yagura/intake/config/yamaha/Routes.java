package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;

/**
 * {@code ip route DEST gateway GW [option…] [gateway GW …]}, one route a gateway in their order. A
 * destination without a mask is taken as one host.
 */
final class Routes {

  /** The preference of static routes unless {@code ip route … metric} or the like differs. */
  static final int STATIC_PREFERENCE = 10_000;

  private static final int MOST_LOOKED_AT = 500;

  private final Reading reading;
  private final List<Route> routes = new ArrayList<>();
  private final List<Selected> selected = new ArrayList<>();
  private final Map<String, List<AddressBlock>> byInterface = new HashMap<>();
  private final Set<String> filtersUsed = new LinkedHashSet<>();

  /** A gateway that only packets of these filters take. */
  private record Selected(Route route, List<String> filters) {}

  Routes(Reading reading) {
    this.reading = reading;
  }

  Outcome read(Command command) {
    String written = command.word(2);
    Optional<AddressBlock> destination =
        written.equals("default") || written.equals("default/0")
            ? Optional.of(AddressBlock.ANY)
            : AddressBlock.tryParse(written);
    if (destination.isEmpty() || !command.word(3).equals("gateway")) {
      return Outcome.UNKNOWN;
    }
    int before = routes.size();
    int at = 3;
    while (at < command.size() && command.word(at).equals("gateway")) {
      at = gateway(command, at + 1, destination.get());
    }
    return routes.size() > before && at >= command.size() ? Outcome.UNDERSTOOD : Outcome.UNKNOWN;
  }

  private int gateway(Command command, int from, AddressBlock destination) {
    String kind = command.word(from);
    String gateway = "";
    String leaves = "";
    int at = from + 1;
    switch (kind) {
      case "pp", "tunnel" -> leaves = kind + " " + command.word(at++);
      case "dhcp", "pdp" -> leaves = command.word(at++);
      case "null", "NULL" -> leaves = "null";
      case "loopback", "LOOPBACK" -> leaves = "loopback";
      default -> {
        if (Ipv4.tryParse(kind).isPresent()) {
          gateway = kind;
        } else {
          leaves = Interfaces.canonical(kind).orElse("");
        }
      }
    }
    int start = Math.min(at, command.size());
    int end = start;
    while (end < command.size() && !command.word(end).equals("gateway")) {
      end++;
    }
    List<String> options = command.words().subList(start, end);
    List<String> filters = filters(options);
    filtersUsed.addAll(filters);
    Route route =
        new Route(
            destination,
            gateway,
            leaves.strip(),
            STATIC_PREFERENCE,
            String.join(" ", options),
            reading.at(command.line()));
    keep(route);
    if (!filters.isEmpty() && selected.size() < MOST_LOOKED_AT) {
      selected.add(new Selected(route, filters));
    }
    return end;
  }

  /** The numbers that follow {@code filter} among the options of a gateway. */
  private static List<String> filters(List<String> options) {
    List<String> filters = new ArrayList<>();
    boolean filter = false;
    for (String word : options) {
      filter = word.equals("filter") || (filter && Command.isNumber(word, 10));
      if (filter && !word.equals("filter")) {
        filters.add(word);
      }
    }
    return filters;
  }

  /**
   * Routes that filters narrow: for each filter that passes, what it matches of the destination,
   * less what a more particular route or an own network takes.
   */
  List<PolicyRoute> policies(Filters filters, Interfaces interfaces) {
    List<PolicyRoute> policies = new ArrayList<>();
    for (Selected each : selected) {
      AddressSet to = AddressSet.of(each.route.destination()).minus(nearer(each.route, interfaces));
      for (String number : each.filters) {
        filters
            .use(number)
            .map(Filters.Definition::rule)
            .filter(it -> it.action() == FilterRule.Action.PERMIT)
            .ifPresent(it -> policies.add(policy(each.route, it, to)));
      }
    }
    return policies;
  }

  private AddressSet nearer(Route route, Interfaces interfaces) {
    List<AddressBlock> nearer = new ArrayList<>();
    interfaces.all().stream()
        .limit(MOST_LOOKED_AT)
        .forEach(port -> port.addresses.forEach(it -> nearer.add(it.network())));
    routes.stream()
        .limit(MOST_LOOKED_AT)
        .map(Route::destination)
        .filter(it -> it.size() < route.destination().size())
        .forEach(nearer::add);
    return AddressSet.of(nearer);
  }

  private static PolicyRoute policy(Route route, FilterRule filter, AddressSet to) {
    AddressMatch written = filter.destination();
    return new PolicyRoute(
        "ip filter " + filter.id(),
        List.of(),
        filter.source(),
        new AddressMatch(
            written.written(), written.addresses().intersect(to), written.unresolved()),
        filter.services(),
        PolicyRoute.Effect.FORWARD,
        route.gateway(),
        route.interfaceName(),
        true,
        route.evidence());
  }

  /** A gateway that could not be read leads nowhere. */
  private void keep(Route route) {
    String leaves = route.interfaceName();
    if (!route.destination().equals(AddressBlock.ANY) && !leaves.isEmpty()) {
      byInterface.computeIfAbsent(leaves, it -> new ArrayList<>()).add(route.destination());
    }
    if (!route.gateway().isEmpty() || !leaves.isEmpty()) {
      routes.add(route);
    }
  }

  List<Route> all() {
    return routes;
  }

  Set<String> filtersUsed() {
    return filtersUsed;
  }

  /** What static routes say lies behind an interface, the default route left out. */
  AddressSet behind(String interfaceName) {
    return AddressSet.of(byInterface.getOrDefault(interfaceName, List.of()));
  }

  /** The interface by which an address is reached; empty text when no route tells. */
  String towards(long address, Interfaces interfaces) {
    String attached = attached(address, interfaces);
    if (!attached.isEmpty()) {
      return attached;
    }
    return routes.stream()
        .limit(MOST_LOOKED_AT)
        .filter(it -> it.destination().contains(address))
        .min((a, b) -> Long.compare(a.destination().size(), b.destination().size()))
        .map(it -> leaves(it, interfaces))
        .orElse("");
  }

  /** The interface of the default route; a tunnel that is itself carried is no carrier. */
  String defaultExit(Interfaces interfaces) {
    return routes.stream()
        .filter(it -> it.isDefault() && !isTunnel(it.interfaceName(), interfaces))
        .findFirst()
        .map(it -> leaves(it, interfaces))
        .orElse("");
  }

  private static boolean isTunnel(String name, Interfaces interfaces) {
    return interfaces.find(name).map(it -> it.type() == NetworkInterface.Type.TUNNEL).orElse(false);
  }

  private static String leaves(Route route, Interfaces interfaces) {
    if (!route.interfaceName().isEmpty()) {
      return route.interfaceName();
    }
    OptionalLong hop = Ipv4.tryParse(route.gateway());
    return hop.isEmpty() ? "" : attached(hop.getAsLong(), interfaces);
  }

  private static String attached(long address, Interfaces interfaces) {
    return interfaces.all().stream()
        .limit(MOST_LOOKED_AT)
        .filter(port -> port.addresses.stream().anyMatch(it -> it.network().contains(address)))
        .map(it -> it.name)
        .findFirst()
        .orElse("");
  }
}
