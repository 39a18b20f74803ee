package org.yagura.analysis.reachability.vendor;

import java.util.List;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.Semantics;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
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
    return semantics(device.identity().platform()).appliance(asset, device);
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

  /** A device that only routes. */
  private static Appliance plain(String asset, DeviceConfiguration device) {
    Services services = new Services(device);
    Pipeline pipeline =
        new Pipeline() {
          @Override
          public List<Stage> arriving(String in) {
            return List.of();
          }

          @Override
          public List<Stage> crossing(String in, String out) {
            return List.of();
          }

          @Override
          public List<Stage> local(String in) {
            return List.of(services.answering(in));
          }
        };
    return new Appliance(
        asset,
        new Interfaces(device).ports(),
        new Tables(device).all(),
        pipeline,
        Doubts.of(device),
        List.of());
  }
}
