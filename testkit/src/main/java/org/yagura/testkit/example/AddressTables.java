package org.yagura.testkit.example;

import java.util.Locale;

/** Tables that devices printed: an ARP cache, leases, and the addresses a switch learned. */
final class AddressTables {

  private AddressTables() {}

  /** {@code arp -a} on 業務PC3, as a Japanese Windows prints it. */
  static String arp() {
    StringBuilder text = new StringBuilder("\nインターフェイス: 192.168.100.53 --- 0xc\n");
    text.append("  インターネット アドレス  物理アドレス           種類\n");
    arp(text, "192.168.100.1", "00:a0:de:40:64:01");
    for (Terminal it : Terminal.business()) {
      if (it.number() != 3 && it.number() % 4 != 0) {
        arp(text, it.address(), it.mac());
      }
    }
    arp(text, "192.168.100.200", "00:1c:ee:5a:33:08");
    arp(text, "192.168.100.220", "00:24:a5:6c:11:9e");
    text.append("  192.168.100.255       ff-ff-ff-ff-ff-ff     静的        \n");
    text.append("  224.0.0.22            01-00-5e-00-00-16     静的        \n");
    return text.toString();
  }

  private static void arp(StringBuilder text, String address, String mac) {
    text.append("  %-22s%s     動的        \n".formatted(address, mac.replace(':', '-')));
  }

  /** {@code show status dhcp} of the RTX1210. */
  static String leases() {
    StringBuilder text = new StringBuilder("MNT-RT01> show status dhcp\nDHCPスコープ番号: 1\n");
    lease(text, "192.168.100.87", "a4 bb 6d 1e 57 20", "DESKTOP-7QK2M1F", "2日 18時間");
    lease(text, "192.168.100.200", "00 1c ee 5a 33 08", "SH-52A", "1日 4時間");
    lease(text, "192.168.100.220", "00 24 a5 6c 11 9e", "LS220D19E", "2日 22時間");
    text.append("    スコープの全アドレス数: 160\n          除外アドレス数: 0\n");
    text.append("      割り当て中アドレス数: 3\n        利用可能アドレス数: 157\n");
    return text.toString();
  }

  private static void lease(
      StringBuilder text, String address, String mac, String name, String left) {
    text.append("      割り当て中アドレス: %s\n".formatted(address));
    text.append("     (タイプ) クライアントID: (01) %s\n".formatted(mac));
    text.append("              ホスト名: %s\n".formatted(name));
    text.append("        リース残時間: %s 12分 30秒\n".formatted(left));
  }

  /** {@code show mac address-table} of the core switch. */
  static String macs() {
    StringBuilder text = new StringBuilder("MNT-CORE01#show mac address-table dynamic\n");
    text.append("          Mac Address Table\n");
    text.append("-------------------------------------------\n\n");
    text.append("Vlan    Mac Address       Type        Ports\n");
    text.append("----    -----------       --------    -----\n");
    entry(text, 254, "90:6c:ac:40:01:02", "Gi1/0/1");
    entry(text, 255, "ec:cd:6d:40:28:02", "Gi1/0/2");
    entry(text, 256, "00:60:b9:40:46:02", "Gi1/0/3");
    for (Terminal it : Terminal.outpatient().subList(0, 24)) {
      entry(text, 20, it.mac(), "Gi1/0/11");
    }
    for (Terminal it : Terminal.ward().subList(0, 24)) {
      entry(text, 21, it.mac(), "Gi1/0/12");
    }
    return text.append("Total Mac Addresses for this criterion: 51\nMNT-CORE01#\n").toString();
  }

  private static void entry(StringBuilder text, int vlan, String mac, String port) {
    String plain = mac.replace(":", "").toLowerCase(Locale.ROOT);
    text.append(
        "%4d    %s.%s.%s    DYNAMIC     %s\n"
            .formatted(
                vlan, plain.substring(0, 4), plain.substring(4, 8), plain.substring(8), port));
  }
}
