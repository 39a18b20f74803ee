package org.yagura.analysis.reachability.vendor.part;

import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.model.device.DeviceConfiguration;

/** How the devices of one vendor forward packets. */
@FunctionalInterface
public interface Semantics {

  /**
   * A device as packets meet it.
   *
   * @param asset id of the asset whose configuration it is
   */
  Appliance appliance(String asset, DeviceConfiguration device);
}
