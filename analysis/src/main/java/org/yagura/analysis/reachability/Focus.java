package org.yagura.analysis.reachability;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.vendor.part.OwnAddresses;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * Questions about a few assets alone: of all packets only those are followed that are sent to one
 * of them, or to an address that some device may translate into one of theirs.
 *
 * @param assets ids of the assets asked about; empty for all
 * @param destinations where packets that may come to them are sent
 */
record Focus(Set<String> assets, AddressSet destinations) {

  static final Focus ALL = new Focus(Set.of(), AddressSet.ANY);

  Focus {
    assets = Set.copyOf(assets);
  }

  /** A focus on assets; on everything where one of them is a device, which is met in many ways. */
  static Focus on(Collection<String> assets, Facility facility, Network network) {
    Set<String> devices = network.appliances().keySet();
    if (assets.isEmpty() || assets.stream().anyMatch(devices::contains)) {
      return ALL;
    }
    AddressSet all = AddressSet.NONE;
    for (String asset : new TreeSet<>(assets)) {
      all = all.union(network.addressesOf(asset));
    }
    for (Device device : facility.devices()) {
      all = all.union(translated(device.configuration()));
    }
    return new Focus(Set.copyOf(assets), all);
  }

  boolean isAll() {
    return destinations.isAny();
  }

  /** What of an answer is about the assets asked about. */
  Answer only(Answer answer) {
    return isAll()
        ? answer
        : new Answer(
            answer.reaches().stream().filter(it -> assets.contains(it.asset())).toList(),
            answer.undecided().stream().filter(it -> assets.contains(it.asset())).toList());
  }

  private static AddressSet translated(DeviceConfiguration device) {
    AddressSet all = AddressSet.NONE;
    OwnAddresses own = new OwnAddresses(device);
    for (Published it : device.translation().published()) {
      all = all.union(it.outside());
      if (it.outside().isEmpty()) {
        for (String name : interfaces(it, device)) {
          all = all.union(own.met(name));
        }
      }
    }
    for (SourceTranslation it : device.forwarding().sourceTranslations()) {
      all = all.union(it.outside());
    }
    return all;
  }

  private static List<String> interfaces(Published it, DeviceConfiguration device) {
    boolean named = device.network().find(it.interfaceName()).isPresent();
    return named
        ? List.of(it.interfaceName())
        : device.network().interfaces().stream().map(NetworkInterface::name).toList();
  }
}
