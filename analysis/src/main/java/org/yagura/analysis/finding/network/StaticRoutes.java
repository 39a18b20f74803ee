package org.yagura.analysis.finding.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Static routes beside each other, and the devices that own the addresses they point to. */
final class StaticRoutes {

  private final Map<Long, Device> owners = new HashMap<>();

  StaticRoutes(Facility facility) {
    for (Device device : facility.devices()) {
      for (NetworkInterface it : device.configuration().network().interfaces()) {
        it.addresses().forEach(address -> owners.putIfAbsent(address.address(), device));
      }
    }
  }

  /** Unconditional routes to an inside network by way of a gateway, as the device lists them. */
  static List<Route> of(Device device) {
    return device.configuration().network().routes().stream()
        .filter(it -> !it.isDefault() && it.condition().isEmpty() && !it.gateway().isEmpty())
        .toList();
  }

  /** The device whose own address the route's gateway is. */
  Optional<Device> next(Route route) {
    OptionalLong gateway = Ipv4.tryParse(route.gateway());
    return gateway.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(owners.get(gateway.getAsLong()));
  }

  /**
   * The static route that decides where a device sends a whole network; empty where its table is
   * not known for sure: it learns routes, has several tables, or knows parts of the network better.
   */
  static Optional<Route> deciding(Device device, AddressBlock network) {
    var configuration = device.configuration();
    boolean unsure =
        !configuration.forwarding().routing().isEmpty()
            || !configuration.forwarding().policyRoutes().isEmpty()
            || configuration.network().routes().stream().anyMatch(it -> !it.context().isEmpty());
    boolean connected =
        configuration.network().interfaces().stream()
            .flatMap(it -> it.addresses().stream())
            .anyMatch(it -> it.network().overlaps(network));
    List<Route> covering =
        configuration.network().routes().stream()
            .filter(it -> it.destination().overlaps(network))
            .toList();
    if (unsure || connected || covering.stream().anyMatch(it -> isWithin(it, network))) {
      return Optional.empty();
    }
    Optional<Route> best =
        covering.stream()
            .min(
                Comparator.comparingLong((Route it) -> size(it.destination()))
                    .thenComparingInt(Route::distance));
    boolean alone =
        best.filter(b ->
                covering.stream().filter(it -> it.destination().equals(b.destination())).count()
                    == 1)
            .isPresent();
    return alone ? best.filter(it -> it.condition().isEmpty()) : Optional.empty();
  }

  private static boolean isWithin(Route route, AddressBlock network) {
    return !route.destination().equals(network) && network.contains(route.destination());
  }

  private static long size(AddressBlock block) {
    return block.last() - block.first();
  }
}
