package org.yagura.analysis.reachability.vendor;

import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.vendor.part.Semantics;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Platform;

/** Turns configurations into devices as packets meet them, each in its vendor's way. */
public final class Appliances {

  private Appliances() {}

  /**
   * A device as packets meet it.
   *
   * @param asset id of the asset whose configuration it is
   */
  public static Appliance of(String asset, DeviceConfiguration device) {
    DeviceConfiguration known = HalfRead.unsure(device);
    return semantics(known.identity().platform()).appliance(asset, known);
  }

  private static Semantics semantics(Platform platform) {
    return switch (platform) {
      case FORTIOS -> FortiGate::appliance;
      case CISCO_ASA -> Asa::appliance;
      case JUNOS -> Srx::appliance;
      case PAN_OS -> PaloAlto::appliance;
      case CISCO_IOS, CISCO_IOS_XE -> Ios::appliance;
      case YAMAHA_RTX -> Yamaha::appliance;
      case NEC_IX -> NecIx::appliance;
      case ALLIEDWARE_PLUS -> AwPlus::appliance;
    };
  }
}
