package org.yagura.analysis.reachability.change;

import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.Administration;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.RemoteAccess;

/** Configurations with one part replaced. */
final class Configurations {

  /** The parts that a change may replace. */
  private record Parts(
      DeviceNetwork network,
      Filtering filtering,
      AddressTranslation translation,
      RemoteAccess remoteAccess,
      Administration administration) {

    DeviceConfiguration in(DeviceConfiguration it) {
      return new DeviceConfiguration(
          it.file(),
          it.identity(),
          network,
          filtering,
          translation,
          remoteAccess,
          administration,
          it.remarks(),
          it.coverage(),
          it.forwarding());
    }
  }

  private Configurations() {}

  static DeviceConfiguration with(DeviceConfiguration it, DeviceNetwork other) {
    return new Parts(
            other, it.filtering(), it.translation(), it.remoteAccess(), it.administration())
        .in(it);
  }

  static DeviceConfiguration with(DeviceConfiguration it, Filtering other) {
    return new Parts(it.network(), other, it.translation(), it.remoteAccess(), it.administration())
        .in(it);
  }

  static DeviceConfiguration with(DeviceConfiguration it, AddressTranslation other) {
    return new Parts(it.network(), it.filtering(), other, it.remoteAccess(), it.administration())
        .in(it);
  }

  static DeviceConfiguration with(DeviceConfiguration it, RemoteAccess other) {
    return new Parts(it.network(), it.filtering(), it.translation(), other, it.administration())
        .in(it);
  }

  static DeviceConfiguration with(DeviceConfiguration it, Administration other) {
    return new Parts(it.network(), it.filtering(), it.translation(), it.remoteAccess(), other)
        .in(it);
  }
}
