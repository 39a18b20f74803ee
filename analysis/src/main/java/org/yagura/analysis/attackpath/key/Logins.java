package org.yagura.analysis.attackpath.key;

import java.util.SortedSet;
import java.util.TreeSet;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.facility.Device;

/** Devices that let people dial in. */
final class Logins {

  private Logins() {}

  static SortedSet<String> devices(Premises premises) {
    SortedSet<String> ids = new TreeSet<>();
    for (Device device : premises.facility().devices()) {
      if (device.configuration().remoteAccess().dialIns().stream()
          .anyMatch(RemoteAccess.DialIn::enabled)) {
        ids.add(device.asset());
      }
    }
    return ids;
  }
}
