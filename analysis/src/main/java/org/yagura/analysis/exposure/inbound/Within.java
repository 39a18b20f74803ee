package org.yagura.analysis.exposure.inbound;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;

/** Behind which interface of a device an address lies. */
final class Within {

  private Within() {}

  /**
   * Names of the interface that leads to the first of the addresses, and of its zone: a connected
   * network, or else the longest static route; empty when neither is known.
   */
  static Set<String> of(DeviceConfiguration device, AddressSet addresses) {
    if (addresses.isEmpty() || addresses.isAny()) {
      return Set.of();
    }
    long address = addresses.blocks().getFirst().first();
    Optional<NetworkInterface> connected = connected(device, address);
    return connected.or(() -> routed(device, address)).map(Within::names).orElse(Set.of());
  }

  private static Set<String> names(NetworkInterface it) {
    Set<String> names = new LinkedHashSet<>();
    names.add(it.name());
    if (!it.placement().zone().isEmpty()) {
      names.add(it.placement().zone());
    }
    return names;
  }

  private static Optional<NetworkInterface> connected(DeviceConfiguration device, long address) {
    return device.network().interfaces().stream()
        .filter(it -> it.addresses().stream().anyMatch(a -> a.network().contains(address)))
        .findFirst();
  }

  private static Optional<NetworkInterface> routed(DeviceConfiguration device, long address) {
    Route best = null;
    for (Route route : device.network().routes()) {
      boolean better = best == null || route.destination().size() < best.destination().size();
      best = route.destination().contains(address) && better ? route : best;
    }
    if (best == null) {
      return Optional.empty();
    }
    Route chosen = best;
    return chosen.interfaceName().isEmpty()
        ? AddressBlock.tryParse(chosen.gateway()).flatMap(it -> connected(device, it.first()))
        : device.network().find(chosen.interfaceName());
  }
}
