package org.yagura.intake.config.cisco.identity;

import org.yagura.intake.config.ConfigText;

/** How much a text looks like IOS; other makers imitate its commands. */
public final class IosSigns {

  private static final int MOST_LINES = 400;

  private IosSigns() {}

  /** 0 to 100, from the first lines. */
  public static int weigh(ConfigText text) {
    int points = 0;
    int seen = 0;
    for (String line : text.lines()) {
      if (++seen > MOST_LINES) {
        break;
      }
      String bare = line.strip();
      if (isForeign(bare)) {
        return 0;
      }
      points += points(bare);
    }
    return Math.min(points, 95);
  }

  private static int points(String line) {
    if (isVersionLine(line)) {
      return 90;
    }
    if (line.startsWith("Current configuration :")
        || line.startsWith("! Last configuration change at")
        || line.startsWith("!RANCID-CONTENT-TYPE: cisco")
        || line.startsWith("service timestamps ")) {
      return 50;
    }
    if (isInterface(line)) {
      return 20;
    }
    if (line.startsWith("version 1") && line.indexOf('.') > 0) {
      return 20;
    }
    return isUsual(line) ? 10 : 0;
  }

  /** The line begins with it; a ledger or a letter only mentions it. */
  private static boolean isVersionLine(String line) {
    String words = line.startsWith("!") ? line.substring(1).strip() : line;
    return words.startsWith("Cisco IOS")
        || words.startsWith("IOS (tm)")
        || words.startsWith("Cisco Internetwork Operating System");
  }

  private static boolean isInterface(String line) {
    return line.startsWith("interface GigabitEthernet")
        || line.startsWith("interface FastEthernet")
        || line.startsWith("interface TenGigabitEthernet")
        || line.startsWith("interface Ethernet")
        || line.startsWith("interface Vlan")
        || line.startsWith("interface Loopback")
        || line.startsWith("interface Dialer")
        || line.startsWith("interface Tunnel")
        || line.startsWith("interface Serial");
  }

  private static boolean isUsual(String line) {
    return line.startsWith("ip access-list ")
        || line.startsWith("ip nat ")
        || line.startsWith("line vty ")
        || line.startsWith("aaa new-model")
        || line.startsWith("no ip http server")
        || line.startsWith("ip http server")
        || line.startsWith("hostname ")
        || line.startsWith("boot-start-marker")
        || line.startsWith("spanning-tree mode ")
        || line.startsWith("crypto isakmp policy")
        || line.startsWith("router ")
        || line.startsWith("route-map ")
        || line.startsWith("object-group ")
        || line.startsWith("access-list ")
        || line.startsWith("class-map ")
        || line.startsWith("policy-map ")
        || line.startsWith("ip route ");
  }

  /** Words that IOS never prints: ASA, NX-OS, NEC IX, AlliedWare Plus, Yamaha, Arista, IOS XR. */
  private static boolean isForeign(String line) {
    return line.startsWith("ASA Version")
        || line.startsWith(": Saved")
        || line.startsWith("security-level ")
        || line.startsWith("nameif ")
        || line.contains("NX-OS")
        || line.contains("Bios:version")
        || line.startsWith("interface GigaEthernet")
        || line.startsWith("interface port1.")
        || line.contains("AlliedWare")
        || line.contains("IX Series IX")
        || line.contains("EOS-")
        || line.startsWith("!! IOS XR")
        || line.startsWith("#config-version=")
        || line.startsWith("feature ")
        || line.startsWith("vdc ")
        || line.startsWith("ip filter ")
        || line.startsWith("ip lan")
        || line.startsWith("pp select ")
        || line.startsWith("tunnel select ");
  }
}
