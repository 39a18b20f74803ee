package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.ConfiguredDevice;
import org.yagura.model.observation.Sighting;

/** What a device's own configuration says of the device as a thing. */
final class DeviceSightings {

  private DeviceSightings() {}

  static Sighting of(ConfiguredDevice device) {
    DeviceIdentity identity = device.configuration().identity();
    List<Claim> claims = new ArrayList<>();
    Evidence family = identity.evidence();
    claims.add(new Claim(AssetField.KIND, "network", family));
    claims.add(new Claim(AssetField.MAKE, identity.platform().make(), family));
    claims.add(new Claim(AssetField.OS, identity.platform().os(), family));
    add(claims, AssetField.HOSTNAME, identity.hostname());
    add(claims, AssetField.MODEL, identity.model());
    add(claims, AssetField.VERSION, identity.firmware());
    add(claims, AssetField.SERIAL, identity.serial());
    identity.macs().forEach(it -> add(claims, AssetField.MAC, it));
    add(claims, AssetField.LAST_SEEN, identity.capturedOn());
    for (NetworkInterface it : device.configuration().network().interfaces()) {
      for (NetworkInterface.Address address : it.addresses()) {
        if (it.enabled() && it.type() != NetworkInterface.Type.LOOPBACK && address.address() != 0) {
          claims.add(new Claim(AssetField.ADDRESS, Ipv4.format(address.address()), it.evidence()));
        }
      }
    }
    return new Sighting(device.origin(), claims, true, family);
  }

  private static void add(List<Claim> claims, AssetField field, @Nullable Sourced<String> stated) {
    if (stated != null && !stated.value().isBlank()) {
      claims.add(new Claim(field, stated.value(), stated.evidence()));
    }
  }
}
