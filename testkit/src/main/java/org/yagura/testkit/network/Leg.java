package org.yagura.testkit.network;

import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Facing;

/**
 * An interface of a device that is being drawn.
 *
 * @param vlan 0 for none
 * @param provider the address of the gateway at its other end, where it leads outside; else 0
 */
record Leg(
    String name,
    NetworkInterface.Type type,
    long address,
    int prefix,
    int vlan,
    String zone,
    String context,
    boolean enabled,
    long provider) {

  boolean outside() {
    return provider != 0;
  }

  AddressBlock network() {
    return AddressBlock.network(address, prefix);
  }

  Facing facing() {
    return outside() ? Facing.OUTSIDE : Facing.INSIDE;
  }

  Leg in(String otherContext) {
    return new Leg(name, type, address, prefix, vlan, zone, otherContext, enabled, provider);
  }
}
