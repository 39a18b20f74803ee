package org.yagura.analysis.reachability.change;

import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.Administration;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.RemoteAccess;

/** Configurations with one part replaced. */
final class Configurations {

  private Configurations() {}

  static DeviceConfiguration with(DeviceConfiguration it, DeviceNetwork other) {
    return new DeviceConfiguration(
        it.file(),
        it.identity(),
        other,
        it.filtering(),
        it.translation(),
        it.remoteAccess(),
        it.administration(),
        it.remarks(),
        it.coverage(),
        it.forwarding());
  }

  static DeviceConfiguration with(DeviceConfiguration it, Filtering other) {
    return new DeviceConfiguration(
        it.file(),
        it.identity(),
        it.network(),
        other,
        it.translation(),
        it.remoteAccess(),
        it.administration(),
        it.remarks(),
        it.coverage(),
        it.forwarding());
  }

  static DeviceConfiguration with(DeviceConfiguration it, AddressTranslation other) {
    return new DeviceConfiguration(
        it.file(),
        it.identity(),
        it.network(),
        it.filtering(),
        other,
        it.remoteAccess(),
        it.administration(),
        it.remarks(),
        it.coverage(),
        it.forwarding());
  }

  static DeviceConfiguration with(DeviceConfiguration it, RemoteAccess other) {
    return new DeviceConfiguration(
        it.file(),
        it.identity(),
        it.network(),
        it.filtering(),
        it.translation(),
        other,
        it.administration(),
        it.remarks(),
        it.coverage(),
        it.forwarding());
  }

  static DeviceConfiguration with(DeviceConfiguration it, Administration other) {
    return new DeviceConfiguration(
        it.file(),
        it.identity(),
        it.network(),
        it.filtering(),
        it.translation(),
        it.remoteAccess(),
        other,
        it.remarks(),
        it.coverage(),
        it.forwarding());
  }
}
