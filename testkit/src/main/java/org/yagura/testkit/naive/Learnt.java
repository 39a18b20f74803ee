package org.yagura.testkit.naive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Address;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;
import org.yagura.model.facility.Device;
import org.yagura.testkit.naive.box.Box;

/**
 * What OSPF tells: every speaker hears of every network that another announces, by the fewest hops.
 * Costs are not compared, since configurations rarely tell them.
 */
final class Learnt {

  private static final int DISTANCE = 110;

  private final Map<String, DeviceConfiguration> speakers = new LinkedHashMap<>();

  /** A neighbour, and the address under which it is known. */
  private record Neighbour(String device, long address) {}

  static Map<String, List<Route>> of(List<Device> devices) {
    Learnt learnt = new Learnt();
    devices.stream()
        .filter(it -> process(it.configuration()) != null)
        .forEach(it -> learnt.speakers.put(it.asset(), it.configuration()));
    Map<String, List<Route>> routes = new LinkedHashMap<>();
    learnt.speakers.keySet().forEach(it -> learnt.flood(it, routes));
    return routes;
  }

  private static @org.jspecify.annotations.Nullable RoutingProcess process(
      DeviceConfiguration device) {
    return device.forwarding().routing().stream()
        .filter(it -> it.protocol() == Protocol.OSPF)
        .findFirst()
        .orElse(null);
  }

  /** Tells what one speaker announces to all others, going outwards from it. */
  private void flood(String origin, Map<String, List<Route>> routes) {
    Set<AddressBlock> announced = announced(configuration(origin));
    Map<String, Integer> far = new LinkedHashMap<>(Map.of(origin, 0));
    Deque<String> next = new ArrayDeque<>(List.of(origin));
    while (!next.isEmpty()) {
      String at = next.remove();
      int hops = far.getOrDefault(at, 0);
      for (Neighbour it : neighbours(at)) {
        int known = far.getOrDefault(it.device(), Integer.MAX_VALUE);
        if (known == Integer.MAX_VALUE) {
          far.put(it.device(), hops + 1);
          next.add(it.device());
        }
        if (known > hops) {
          announced.forEach(network -> tell(it.device(), at, network, routes));
        }
      }
    }
  }

  private void tell(
      String device, String by, AddressBlock network, Map<String, List<Route>> routes) {
    RoutingProcess process = process(configuration(device));
    for (Neighbour it : neighbours(device)) {
      if (it.device().equals(by) && process != null) {
        routes
            .computeIfAbsent(device, d -> new ArrayList<>())
            .add(
                new Route(
                    network,
                    Ipv4.format(it.address()),
                    "",
                    DISTANCE,
                    "",
                    process.evidence(),
                    process.context()));
      }
    }
  }

  private DeviceConfiguration configuration(String device) {
    DeviceConfiguration found = speakers.get(device);
    if (found == null) {
      throw new IllegalArgumentException("device (%s) must speak OSPF".formatted(device));
    }
    return found;
  }

  private List<Neighbour> neighbours(String device) {
    List<Neighbour> found = new ArrayList<>();
    for (Address mine : speaking(configuration(device))) {
      speakers.forEach((other, configuration) -> {
        if (!other.equals(device)) {
          speaking(configuration).stream()
              .filter(it -> it.network().equals(mine.network()))
              .forEach(it -> found.add(new Neighbour(other, it.address())));
        }
      });
    }
    return found;
  }

  private static List<Address> speaking(DeviceConfiguration device) {
    return addresses(device, false);
  }

  private static List<Address> addresses(DeviceConfiguration device, boolean passiveToo) {
    RoutingProcess process = process(device);
    List<Address> found = new ArrayList<>();
    if (process == null) {
      return found;
    }
    for (NetworkInterface it : Box.of(device, List.of()).up()) {
      boolean spoken = it.placement().context().equals(process.context());
      for (Address address : spoken ? it.addresses() : List.<Address>of()) {
        List<Participant> here =
            process.participants().stream().filter(p -> isAt(p, it, address)).toList();
        boolean speaks = here.stream().noneMatch(Participant::passive);
        if (!here.isEmpty() && (passiveToo || speaks)) {
          found.add(address);
        }
      }
    }
    return found;
  }

  private static boolean isAt(Participant it, NetworkInterface at, Address address) {
    return it.interfaceName().isEmpty()
        ? it.network().contains(address.address())
        : it.interfaceName().equals(at.name());
  }

  private static Set<AddressBlock> announced(DeviceConfiguration device) {
    Set<AddressBlock> networks = new LinkedHashSet<>();
    addresses(device, true).forEach(it -> networks.add(it.network()));
    RoutingProcess process = process(device);
    List<Redistributed> kinds = process == null ? List.of() : process.redistributed();
    if (kinds.contains(Redistributed.CONNECTED)) {
      Box.of(device, List.of()).up().stream()
          .filter(it -> process != null && it.placement().context().equals(process.context()))
          .flatMap(it -> it.addresses().stream())
          .forEach(it -> networks.add(it.network()));
    }
    boolean hasDefault = device.network().routes().stream().anyMatch(Route::isDefault);
    if (kinds.contains(Redistributed.STATIC)) {
      device.network().routes().stream()
          .filter(it -> !it.isDefault())
          .forEach(it -> networks.add(it.destination()));
    }
    boolean byDefault = kinds.contains(Redistributed.DEFAULT) && hasDefault;
    if (byDefault || kinds.contains(Redistributed.DEFAULT_ALWAYS)) {
      networks.add(AddressBlock.ANY);
    }
    return networks;
  }
}
