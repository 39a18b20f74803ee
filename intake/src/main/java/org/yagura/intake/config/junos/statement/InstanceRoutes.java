package org.yagura.intake.config.junos.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;

/** The routes of an instance, written out for the packets that a term of a filter picks. */
public final class InstanceRoutes {

  private final List<NetworkInterface> interfaces;
  private final List<Route> routes;
  private final String at;

  /** For packets that come by the interface {@code at}. */
  public InstanceRoutes(List<NetworkInterface> interfaces, List<Route> routes, String at) {
    this.interfaces = List.copyOf(interfaces);
    this.routes = List.copyOf(routes);
    this.at = Objects.requireNonNull(at);
  }

  /** A way of the instance. */
  private record Way(AddressBlock destination, Effect effect, String gateway, String port) {}

  /**
   * Adds what becomes of packets that a term picks.
   *
   * @param instance empty where the term leaves them to the routes of the interface's own table
   */
  public void add(FilterRule term, String instance, List<PolicyRoute> all) {
    if (instance.isEmpty()) {
      if (term.action() == FilterRule.Action.PERMIT) {
        all.add(policy(term, new Way(AddressBlock.ANY, Effect.ROUTE_NORMALLY, "", "")));
      }
      return;
    }
    ways(instance).forEach(it -> all.add(policy(term, it)));
    all.add(policy(term, new Way(AddressBlock.ANY, Effect.DISCARD, "", "")));
  }

  /** The longest prefix first; the networks of interfaces are shared with it by a rib group. */
  private List<Way> ways(String instance) {
    List<Way> ways = new ArrayList<>();
    for (NetworkInterface it : interfaces) {
      boolean here =
          it.placement().context().isEmpty() || it.placement().context().equals(instance);
      if (it.enabled() && here) {
        it.addresses().forEach(a -> ways.add(new Way(a.network(), Effect.FORWARD, "", it.name())));
      }
    }
    List<Route> own =
        routes.stream()
            .filter(it -> it.context().equals(instance) && it.condition().isEmpty())
            .sorted(Comparator.comparingInt(Route::distance))
            .toList();
    for (Route it : own) {
      way(it).ifPresent(ways::add);
    }
    ways.sort(Comparator.comparingLong(it -> it.destination().size()));
    return ways;
  }

  private Optional<Way> way(Route route) {
    boolean lost =
        route.interfaceName().equals("discard") || route.interfaceName().equals("reject");
    if (lost) {
      return Optional.of(new Way(route.destination(), Effect.DISCARD, "", ""));
    }
    OptionalLong gateway = Ipv4.tryParse(route.gateway());
    String port =
        gateway.isEmpty()
            ? route.interfaceName()
            : interfaces.stream()
                .filter(NetworkInterface::enabled)
                .filter(it ->
                    it.addresses().stream()
                        .anyMatch(a -> a.network().contains(gateway.getAsLong())))
                .map(NetworkInterface::name)
                .findFirst()
                .orElse(route.interfaceName());
    return port.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way(route.destination(), Effect.FORWARD, route.gateway(), port));
  }

  private PolicyRoute policy(FilterRule term, Way way) {
    AddressMatch to = term.destination();
    AddressSet narrowed = to.addresses().intersect(AddressSet.of(way.destination()));
    return new PolicyRoute(
        term.id(),
        List.of(at),
        term.source(),
        way.destination().equals(AddressBlock.ANY)
            ? to
            : new AddressMatch(to.written(), narrowed, to.unresolved()),
        term.services(),
        way.effect(),
        way.gateway(),
        way.port(),
        true,
        term.evidence());
  }
}
