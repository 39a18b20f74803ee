package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.RoutingTable.Entry;
import org.yagura.analysis.reachability.forwarding.RoutingTable.Policy;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.Service;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.Route;

/**
 * Routing tables: connected networks, static routes, policy routes, what VPN selectors pick and
 * where the addresses of those who dial in lie.
 */
public final class Tables {

  private static final Set<String> NOWHERE =
      Set.of("null0", "null0.0", "null", "blackhole", "discard", "reject", "loopback");
  private static final String NULL = "null0";

  private final DeviceConfiguration device;
  private final Interfaces interfaces;
  private final Predicate<Route> certain;
  private final Faces faces;
  private final List<Port> ports;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<Entry>> entries = new TreeMap<>();
  private final Map<String, List<Policy>> policies = new TreeMap<>();

  public Tables(DeviceConfiguration device) {
    this(device, new Interfaces(device), route -> route.condition().isEmpty());
  }

  /**
   * The tables of a vendor.
   *
   * @param certain whether a route is surely in its table
   */
  public Tables(DeviceConfiguration device, Interfaces interfaces, Predicate<Route> certain) {
    this.device = device;
    this.interfaces = interfaces;
    this.certain = certain;
    faces = new Faces(device);
    ports = interfaces.ports();
    ports.forEach(it -> names.add(it.name()));
  }

  /** One for each context, sorted. */
  public List<RoutingTable> all() {
    ports.forEach(this::connected);
    device.network().routes().forEach(this::route);
    device.forwarding().policyRoutes().forEach(this::policy);
    device.remoteAccess().tunnels().forEach(this::selected);
    device.remoteAccess().dialIns().forEach(this::pool);
    Set<String> contexts = new TreeSet<>(entries.keySet());
    contexts.addAll(policies.keySet());
    return contexts.stream()
        .map(it ->
            new RoutingTable(
                it, policies.getOrDefault(it, List.of()), entries.getOrDefault(it, List.of())))
        .toList();
  }

  private void add(String context, Entry entry) {
    entries.computeIfAbsent(context, it -> new ArrayList<>()).add(entry);
  }

  private void connected(Port port) {
    for (NetworkInterface.Address address : port.addresses()) {
      add(port.context(), new Entry(address.network(), "", port.name(), 0, true, port.evidence()));
    }
  }

  private void route(Route route) {
    // A route that filters narrow stands among the policies.
    if (route.condition().startsWith("filter ") || route.condition().contains(" filter ")) {
      return;
    }
    String other = table(route.condition());
    if (other != null) {
      elsewhere(route, other);
      return;
    }
    boolean up = isLost(route) || route.interfaceName().isEmpty() || isPort(route.interfaceName());
    if (up) {
      add(route.context(), entry(route));
    }
  }

  private static boolean isLost(Route route) {
    return NOWHERE.contains(route.interfaceName().toLowerCase(Locale.ROOT));
  }

  private Entry entry(Route route) {
    return new Entry(
        route.destination(),
        Ipv4.tryParse(route.gateway()).isPresent() ? route.gateway() : "",
        isLost(route) ? NULL : route.interfaceName(),
        route.distance(),
        certain.test(route),
        route.evidence());
  }

  /** The context to whose table a route points; null for a plain route. */
  private static @Nullable String table(String condition) {
    for (String keyword : List.of("next-vr ", "next-table ")) {
      if (condition.startsWith(keyword)) {
        return condition.substring(keyword.length());
      }
    }
    return null;
  }

  /** Puts here what the other table knows of the destination. */
  private void elsewhere(Route route, String other) {
    List<Entry> known = new ArrayList<>();
    for (Port port : ports) {
      if (port.context().equals(other)) {
        port.addresses()
            .forEach(it ->
                known.add(new Entry(it.network(), "", port.name(), 0, true, port.evidence())));
      }
    }
    for (Route it : device.network().routes()) {
      if (it.context().equals(other) && table(it.condition()) == null) {
        known.add(leaving(entry(it), other));
      }
    }
    for (Entry it : known) {
      boolean wider = it.destination().contains(route.destination());
      if (wider || route.destination().contains(it.destination())) {
        AddressBlock both = wider ? route.destination() : it.destination();
        add(
            route.context(),
            new Entry(
                both, it.gateway(), it.port(), route.distance(), it.certain(), route.evidence()));
      }
    }
  }

  /** A route with the port it leaves by, which the table that borrows it could not tell. */
  private Entry leaving(Entry route, String context) {
    OptionalLong gateway = Ipv4.tryParse(route.gateway());
    if (!route.port().isEmpty() || gateway.isEmpty()) {
      return route;
    }
    return ports.stream()
        .filter(it -> it.context().equals(context))
        .filter(
            it -> it.addresses().stream().anyMatch(a -> a.network().contains(gateway.getAsLong())))
        .findFirst()
        .map(it ->
            new Entry(
                route.destination(),
                route.gateway(),
                it.name(),
                route.distance(),
                route.certain(),
                route.evidence()))
        .orElse(route);
  }

  private boolean isPort(String name) {
    return names.contains(name);
  }

  private void policy(PolicyRoute route) {
    if (!route.enabled()) {
      return;
    }
    List<String> in = ports(route.interfaces());
    if (in.isEmpty() && !route.interfaces().isEmpty()) {
      return;
    }
    String context = in.isEmpty() ? "" : interfaces.contextOf(in.getFirst());
    boolean lost = route.effect() == PolicyRoute.Effect.DISCARD;
    for (Clauses.Part part :
        Clauses.matches(route.source(), route.destination(), route.services(), it -> it)) {
      policies
          .computeIfAbsent(context, it -> new ArrayList<>())
          .add(
              new Policy(
                  in,
                  part.match(),
                  lost ? "" : route.gateway(),
                  lost ? NULL : route.interfaceName(),
                  route.effect() == PolicyRoute.Effect.ROUTE_NORMALLY,
                  part.certain(),
                  route.evidence(),
                  ""));
    }
  }

  /** Ports by their own names or by those of their zones. */
  private List<String> ports(List<String> names) {
    return names.isEmpty()
        ? List.of()
        : ports.stream().map(Port::name).filter(it -> faces.match(names, it)).toList();
  }

  /** A tunnel without an interface takes what its selectors name and the routes send its way. */
  private void selected(Tunnel tunnel) {
    boolean own = !tunnel.interfaceName().isEmpty();
    if (own || !tunnel.enabled() || tunnel.remoteNetworks().isEmpty() || !isPort(tunnel.name())) {
      return;
    }
    AddressSet local = tunnel.localNetworks().isEmpty() ? AddressSet.ANY : tunnel.localNetworks();
    policies
        .computeIfAbsent(interfaces.contextOf(tunnel.carrier()), it -> new ArrayList<>())
        .add(
            new Policy(
                List.of(),
                Match.of(local, tunnel.remoteNetworks(), List.of(Service.ANY)),
                "",
                tunnel.name(),
                false,
                true,
                tunnel.evidence(),
                isPort(tunnel.carrier()) ? tunnel.carrier() : ""));
  }

  private void pool(DialIn dialIn) {
    String port = Interfaces.portOf(dialIn);
    if (!dialIn.enabled() || !isPort(port)) {
      return;
    }
    for (AddressBlock block : dialIn.access().pool().blocks()) {
      add(interfaces.contextOf(port), new Entry(block, "", port, 0, true, dialIn.evidence()));
    }
  }
}
