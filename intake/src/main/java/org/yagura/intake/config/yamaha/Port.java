package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;

/** An interface while its lines are gathered. */
final class Port {

  final String name;
  final NetworkInterface.Type kind;
  final List<NetworkInterface.Address> addresses = new ArrayList<>();

  /** Names of bound or member interfaces. */
  final Set<String> members = new LinkedHashSet<>();

  String description = "";
  Addressing addressing = Addressing.NONE;
  boolean enabled;

  /** The step at which it was last turned on or off by its own number. */
  int settled;

  boolean addressFromPeer;

  /** Carries IPv4 to a provider through its IPv6 (MAP-E, DS-Lite): a session like PPP. */
  boolean provider;

  /** Whether {@code pp always-on} keeps the session up; null when no line says so. */
  @Nullable Boolean alwaysOn;

  String parent = "";
  int vlan;

  /** The line that shows it best. */
  int line;

  Port(String name, int line) {
    this.name = name;
    this.line = line;
    this.kind = kindOf(name);
    this.enabled = !isSession(name);
    int cut = Math.max(name.indexOf('/'), name.indexOf('.'));
    if (cut > 0) {
      parent = name.substring(0, cut);
    }
  }

  /** PP and tunnel interfaces are off until a line enables them. */
  private static boolean isSession(String name) {
    return name.startsWith("pp ") || name.startsWith("tunnel ");
  }

  private static NetworkInterface.Type kindOf(String name) {
    if (name.startsWith("pp ")) {
      return NetworkInterface.Type.PPP;
    }
    if (name.startsWith("tunnel ")) {
      return NetworkInterface.Type.TUNNEL;
    }
    if (name.startsWith("bridge")) {
      return NetworkInterface.Type.BRIDGE;
    }
    if (name.startsWith("loopback")) {
      return NetworkInterface.Type.LOOPBACK;
    }
    if (name.startsWith("vlan") || name.indexOf('/') > 0 || name.indexOf('.') > 0) {
      return NetworkInterface.Type.VLAN;
    }
    if (isIsdn(name)) {
      return NetworkInterface.Type.DIAL_UP;
    }
    return name.startsWith("wan") || name.startsWith("usb")
        ? NetworkInterface.Type.MOBILE
        : NetworkInterface.Type.PHYSICAL;
  }

  private static boolean isIsdn(String name) {
    return name.startsWith("pri") || (name.startsWith("bri") && !name.startsWith("bridge"));
  }

  /** A PP that carries another medium than PPP over Ethernet is of that medium's type. */
  NetworkInterface.Type type() {
    if (kind != NetworkInterface.Type.PPP) {
      return provider ? NetworkInterface.Type.PPP : kind;
    }
    for (String member : members) {
      if (member.startsWith("tunnel ")) {
        return NetworkInterface.Type.TUNNEL;
      }
      if (isIsdn(member)) {
        return NetworkInterface.Type.DIAL_UP;
      }
      if (member.startsWith("usb") || member.startsWith("wan")) {
        return NetworkInterface.Type.MOBILE;
      }
    }
    return kind;
  }

  boolean isBoundTo(String prefix) {
    return members.stream().anyMatch(it -> it.startsWith(prefix));
  }
}
