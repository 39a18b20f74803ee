package org.yagura.analysis.exposure.inbound;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RemoteAccess.DialIn;

/** From where a dial-in really accepts people: by its own setting and by the filters before it. */
public final class DialInSources {

  private DialInSources() {}

  /** What it accepts; a filter at an interface it listens on narrows that for every port of its. */
  public static AddressSet of(DeviceConfiguration device, DialIn dialIn) {
    AddressSet own = dialIn.access().allowedSources();
    // An ASA's interface lists judge traffic through it, not to it.
    boolean judged = device.identity().platform() != Platform.CISCO_ASA;
    if (!judged || dialIn.carrier().isEmpty()) {
      return own;
    }
    AddressSet admitted = AddressSet.NONE;
    boolean asked = false;
    for (NetworkInterface outside : device.network().interfaces()) {
      if (!dialIn.listensOn(outside.name())) {
        continue;
      }
      for (Inbound.Target target : targets(device, dialIn)) {
        asked = true;
        admitted = admitted.union(Inbound.at(device, outside, target).sources());
      }
    }
    return !asked || admitted.contains(Inbound.STRANGERS) ? own : own.intersect(admitted);
  }

  private static List<Inbound.Target> targets(DeviceConfiguration device, DialIn dialIn) {
    AddressSet addresses = addresses(device);
    List<Inbound.Target> targets = new ArrayList<>();
    for (String listens : dialIn.listens().split(" ", -1)) {
      int slash = listens.indexOf('/');
      String port = listens.substring(slash + 1);
      if (slash > 0 && port.matches("\\d{1,5}")) {
        targets.add(
            new Inbound.Target(listens.substring(0, slash), Integer.parseInt(port), addresses));
      }
    }
    return targets;
  }

  /** A filter may name the service before or after translation. */
  private static AddressSet addresses(DeviceConfiguration device) {
    AddressSet addresses = AddressSet.NONE;
    for (NetworkInterface it : device.network().interfaces()) {
      for (NetworkInterface.Address address : it.addresses()) {
        addresses =
            addresses.union(AddressSet.of(new AddressBlock(address.address(), address.address())));
      }
    }
    return addresses.isEmpty() ? AddressSet.ANY : addresses;
  }
}
