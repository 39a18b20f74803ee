package org.yagura.analysis.exposure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.analysis.exposure.inbound.Inbound;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * Which device stands behind an address: its own, one that the line list gives it, or one of a
 * router that hands IKE on to it.
 */
final class AddressOwners {

  private static final int IKE = 500;

  private final Map<String, String> assets = new HashMap<>();
  private final Map<String, String> endpoints = new HashMap<>();
  private final Twins twins;

  AddressOwners(Facility facility, List<ListedLine> rows, Twins twins) {
    this.twins = twins;
    for (Asset asset : facility.assets()) {
      asset.attachment().addresses().forEach(it -> assets.putIfAbsent(it, asset.id()));
    }
    for (ListedLine row : rows) {
      if (row.devices().size() == 1) {
        row.addresses().stream()
            .filter(AddressOwners::isOutside)
            .forEach(it -> endpoints.putIfAbsent(it, row.devices().iterator().next()));
      }
    }
    for (Device device : facility.devices()) {
      device.configuration().translation().published().stream()
          .filter(AddressOwners::handsIkeOn)
          .forEach(this::handedOn);
    }
  }

  private static boolean isOutside(String address) {
    return AddressBlock.tryParse(address)
        .map(it -> Inbound.STRANGERS.contains(it.first()))
        .orElse(false);
  }

  private static boolean handsIkeOn(Published it) {
    return it.inUse() && it.protocol().equals("udp") && it.insidePorts().contains(IKE);
  }

  private void handedOn(Published it) {
    String inside = assets.getOrDefault(it.inside().toString(), "");
    if (!inside.isEmpty()) {
      it.outside().blocks().forEach(block -> endpoints.put(block.toString(), inside));
    }
  }

  /** The asset with the address; empty when none is known. */
  String asset(String address) {
    return twins.speaker(assets.getOrDefault(address, ""));
  }

  /** The device that ends tunnels at the address; empty when none is known. */
  String endpoint(String address) {
    return twins.speaker(endpoints.getOrDefault(address, assets.getOrDefault(address, "")));
  }
}
