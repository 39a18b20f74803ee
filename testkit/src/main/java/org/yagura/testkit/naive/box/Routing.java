package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.SwitchPort;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.Route;
import org.yagura.testkit.naive.box.Flight.Course;

/** Connected networks, static routes and learnt routes: the longest prefix, then the distance. */
final class Routing {

  private static final int DEEPEST = 8;

  /** A default route does not lead to a gateway. */
  private static final int SHORTEST_FOR_HOPS = 1;

  private final DeviceConfiguration device;
  private final List<Route> routes;
  private final List<NetworkInterface> up;

  /**
   * @param learnt what routing protocols bring
   */
  Routing(DeviceConfiguration device, List<Route> learnt) {
    this.device = device;
    this.routes = new ArrayList<>(device.network().routes());
    this.routes.addAll(learnt);
    this.up = device.network().interfaces().stream().filter(this::isUp).toList();
  }

  /** Interfaces that are up, in the configuration's order. */
  List<NetworkInterface> up() {
    return up;
  }

  private boolean isUp(NetworkInterface it) {
    return it.enabled() && (!isSwitched(it) || hasLine(it));
  }

  /** A virtual interface of an IOS switch is down while no port carries its VLAN. */
  private boolean isSwitched(NetworkInterface it) {
    Platform platform = device.identity().platform();
    boolean ios = platform == Platform.CISCO_IOS || platform == Platform.CISCO_IOS_XE;
    boolean virtual = it.name().toLowerCase(Locale.ROOT).startsWith("vlan");
    return ios
        && virtual
        && it.type() == NetworkInterface.Type.VLAN
        && !device.forwarding().switchPorts().isEmpty();
  }

  private boolean hasLine(NetworkInterface it) {
    boolean always =
        device
            .forwarding()
            .switches(Switch.Kind.ALWAYS_UP)
            .anyMatch(s -> s.on() && s.subject().equals(it.name()));
    return always
        || device.forwarding().switchPorts().stream()
            .filter(SwitchPort::enabled)
            .anyMatch(p -> p.carries(it.link().vlan()));
  }

  /** Every best way to an address from one routing table. */
  List<Course> to(long address, String context) {
    return to(address, context, 0, 0);
  }

  private List<Course> to(long address, String context, int depth, int shortest) {
    if (depth > DEEPEST) {
      return List.of();
    }
    for (int length = 32; length >= shortest; length--) {
      List<Course> connected = connected(address, context, length);
      List<Course> found =
          connected.isEmpty() ? byRoutes(address, context, length, depth) : connected;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Course> connected(long address, String context, int length) {
    List<Course> found = new ArrayList<>();
    for (NetworkInterface it : up()) {
      boolean here = it.placement().context().equals(context);
      if (here
          && it.addresses().stream()
              .anyMatch(a -> a.prefixLength() == length && a.network().contains(address))) {
        found.add(new Course(it.name(), address));
      }
    }
    return found;
  }

  private List<Course> byRoutes(long address, String context, int length, int depth) {
    List<Course> best = new ArrayList<>();
    int lowest = Integer.MAX_VALUE;
    for (Route route : routes) {
      boolean fits =
          route.context().equals(context)
              && !route.condition().contains("filter")
              && route.destination().contains(address)
              && route.destination().size() == 1L << (32 - length);
      if (!fits || route.distance() > lowest || route.distance() >= 255) {
        continue;
      }
      List<Course> ways = ways(route, address, depth);
      if (!ways.isEmpty() && route.distance() < lowest) {
        best.clear();
        lowest = route.distance();
      }
      best.addAll(ways);
    }
    return best.stream().distinct().toList();
  }

  private List<Course> ways(Route route, long address, int depth) {
    return towards(route.gateway(), route.interfaceName(), route.context(), address, depth);
  }

  /** By a gateway, an interface, or both; none while the way there is down. */
  List<Course> towards(
      String gateway, String interfaceName, String context, long address, int depth) {
    OptionalLong hop = Ipv4.tryParse(gateway);
    if (!interfaceName.isEmpty()) {
      return up().stream()
          .filter(it -> it.name().equals(interfaceName))
          .map(it -> new Course(it.name(), hop.orElse(isLine(it) ? -1 : address)))
          .toList();
    }
    if (hop.isEmpty()) {
      return List.of();
    }
    List<Course> found = new ArrayList<>();
    for (Course way : to(hop.getAsLong(), context, depth + 1, SHORTEST_FOR_HOPS)) {
      boolean attached = way.nextHop() == hop.getAsLong();
      found.add(attached || way.nextHop() < 0 ? way : new Course(way.out(), way.nextHop()));
    }
    return found;
  }

  /** Whether an interface has one other end only. */
  private static boolean isLine(NetworkInterface it) {
    return switch (it.type()) {
      case PPP, TUNNEL, DIAL_UP, MOBILE -> true;
      case PHYSICAL, VLAN, AGGREGATE, BRIDGE, LOOPBACK, WIRELESS, MANAGEMENT -> false;
    };
  }

  /** The interface that is up and bears the address itself. */
  List<NetworkInterface> owners(long address, String context) {
    List<NetworkInterface> owners = new ArrayList<>();
    for (NetworkInterface it : up()) {
      boolean own = it.addresses().stream().anyMatch(a -> a.address() == address);
      boolean shared =
          device.forwarding().virtualAddresses().stream()
              .anyMatch(v -> v.address() == address && v.interfaceName().equals(it.name()));
      if (it.placement().context().equals(context) && (own || shared)) {
        owners.add(it);
      }
    }
    return owners;
  }
}
