package org.yagura.intake.config.cisco;

import java.util.Locale;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.device.NetworkInterface;

/** What the name of an interface says about it. */
final class InterfaceNames {

  private InterfaceNames() {}

  static NetworkInterface.Type type(String name, String vrf) {
    String lower = name.toLowerCase(Locale.ROOT);
    String letters = Numbers.withoutTrailing(lower, "/.:");
    return switch (letters) {
      case "vlan" -> NetworkInterface.Type.VLAN;
      case "loopback", "null" -> NetworkInterface.Type.LOOPBACK;
      case "tunnel", "nve", "vasileft", "vasiright" -> NetworkInterface.Type.TUNNEL;
      case "port-channel" -> NetworkInterface.Type.AGGREGATE;
      case "bvi", "bdi" -> NetworkInterface.Type.BRIDGE;
      case "dialer", "virtual-template", "virtual-ppp", "virtual-access" ->
          NetworkInterface.Type.PPP;
      case "bri", "async", "group-async" -> NetworkInterface.Type.DIAL_UP;
      case "cellular" -> NetworkInterface.Type.MOBILE;
      case "dot11radio" -> NetworkInterface.Type.WIRELESS;
      case "management", "mgmt", "mgmteth" -> NetworkInterface.Type.MANAGEMENT;
      default ->
          vrf.toLowerCase(Locale.ROOT).startsWith("mgmt")
              ? NetworkInterface.Type.MANAGEMENT
              : NetworkInterface.Type.PHYSICAL;
    };
  }

  /** The interface above a subinterface; empty where the name is none. */
  static String parent(String name) {
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : "";
  }
}
