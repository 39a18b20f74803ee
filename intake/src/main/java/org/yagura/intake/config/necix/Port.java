package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;

/** An interface while its lines are gathered; it is off until {@code no shutdown}. */
final class Port {

  final String name;
  final int line;
  final List<NetworkInterface.Address> addresses = new ArrayList<>();
  final List<String> members = new ArrayList<>();
  String description = "";
  String encapsulation = "";
  String profile = "";
  String bridgeGroup = "";
  Addressing addressing = Addressing.NONE;
  boolean enabled;
  boolean stated;
  boolean translates;
  int vlan;
  int addressLine;

  /** What a {@code Tunnel} is: {@code ipsec}, {@code ipsec-ikev2}, {@code l2tp-lns ipsec}, … */
  String mode = "";

  /** The other end as {@code ikev2 peer …} or {@code tunnel destination} names it. */
  String peer = "";

  /** The name that the other end must give; empty when any will do. */
  String peerId = "";

  String outgoing = "";
  String policy = "";

  Port(String name, int line) {
    this.name = name;
    this.line = line;
    this.enabled = name.startsWith("Loopback");
  }

  NetworkInterface.Type type() {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("tunnel")) {
      return isLine() ? NetworkInterface.Type.PPP : NetworkInterface.Type.TUNNEL;
    }
    if (lower.startsWith("bri") || lower.startsWith("dialer")) {
      return NetworkInterface.Type.DIAL_UP;
    }
    if (lower.startsWith("usb") || lower.startsWith("mobile")) {
      return NetworkInterface.Type.MOBILE;
    }
    if (lower.startsWith("loopback")) {
      return NetworkInterface.Type.LOOPBACK;
    }
    if (lower.startsWith("bvi")) {
      return NetworkInterface.Type.BRIDGE;
    }
    if (encapsulation.equals("pppoe")) {
      return NetworkInterface.Type.PPP;
    }
    boolean tagged = encapsulation.equals("dot1q") || name.indexOf(':') > 0;
    return tagged ? NetworkInterface.Type.VLAN : NetworkInterface.Type.PHYSICAL;
  }

  /** IPv4 through a provider's IPv6 (MAP-E, DS-Lite): a line to the internet. */
  boolean isLine() {
    return mode.startsWith("map-e") || mode.startsWith("4-over-6");
  }

  /** {@code GigaEthernet0.1} is carried by {@code GigaEthernet0.0}. */
  String parent() {
    int dot = name.lastIndexOf('.');
    int colon = name.indexOf(':');
    if (colon > 0) {
      return name.substring(0, colon);
    }
    boolean sub = dot > 0 && !name.endsWith(".0") && !name.startsWith("Tunnel");
    return sub ? name.substring(0, dot) + ".0" : "";
  }
}
