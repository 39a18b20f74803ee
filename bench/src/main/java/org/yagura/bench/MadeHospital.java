package org.yagura.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of materials for a survey of any number of assets, always the same. */
final class MadeHospital {

  /** Half of the devices answer the scan. */
  private static final int SCANNED = 2;

  private MadeHospital() {}

  /** Servers that matter, in the first network, which all others reach by SMB and RDP. */
  private static final String SERVERS =
      """
      No,機器名,種別,用途,IPアドレス,OS
      1,電子カルテサーバ1,サーバ,電子カルテ,10.1.0.2,Windows Server 2019 Standard
      2,電子カルテサーバ2,サーバ,電子カルテ,10.1.0.3,Windows Server 2019 Standard
      3,バックアップサーバ,サーバ,バックアップ,10.1.0.4,Windows Server 2019 Standard
      4,認証サーバ,サーバ,認証基盤,10.1.0.5,Windows Server 2019 Standard
      5,画像サーバ,サーバ,PACS,10.1.0.6,Windows Server 2019 Standard
      6,医事会計サーバ,サーバ,医事会計,10.1.0.7,Windows Server 2019 Standard
      """;

  private static final String ACCOUNTS =
      "機器名,ユーザー名,権限,パスワード桁数,備考\n全サーバ,administrator,管理者,8,全サーバ・全端末でパスワード共通\n";

  /** Dial-in with a password alone, and what lies behind it. */
  private static final String DIAL_IN =
      """
      config user local
          edit "hoshu"
              set type password
          next
      end
      config user group
          edit "vendors"
              set member "hoshu"
          next
      end
      config vpn ssl settings
          set port 10443
          set source-interface "wan1"
          set default-portal "full-access"
          config authentication-rule
              edit 1
                  set groups "vendors"
                  set portal "full-access"
              next
          end
      end
      """;

  /** Writes ledger, scan, configuration, line list and facility.yaml. */
  static void write(Path folder, int assets) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("facility.yaml"),
        "name: 計測病院\nkind: hospital\nbeds: %d\nprefecture: 東京都\n".formatted(assets / 10));
    Files.write(folder.resolve("機器台帳.xlsx"), Ledgers.xlsx(assets));
    Files.writeString(folder.resolve("scan.xml"), scan(assets));
    Files.writeString(folder.resolve("サーバ一覧.csv"), SERVERS);
    Files.writeString(folder.resolve("管理者ID一覧.csv"), ACCOUNTS);
    Files.writeString(folder.resolve("fortigate.conf"), firewall(assets));
    Files.writeString(
        folder.resolve("回線一覧.csv"), "No,回線名,種別,用途,接続機器,相手先\n1,光回線,インターネット,インターネット接続,FW01,プロバイダ\n");
  }

  private static String scan(int assets) {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?>\n<nmaprun start=\"1794362400\">\n");
    for (int i = 0; i < assets; i += SCANNED) {
      text.append(
          """
          <host starttime="1794362400"><status state="up" reason="arp-response" reason_ttl="0"/>
          <address addr="%s" addrtype="ipv4"/>
          <address addr="%s" addrtype="mac"/>
          <hostnames><hostname name="PC%d" type="PTR"/></hostnames>
          <ports><port protocol="tcp" portid="445"><state state="open"/><service name="microsoft-ds"/></port>
          <port protocol="tcp" portid="3389"><state state="open"/><service name="ms-wbt-server"/></port></ports></host>
          """
              .formatted(Ledgers.address(i), Ledgers.mac(i), 100_000 + i));
    }
    return text.append("</nmaprun>\n").toString();
  }

  private static String firewall(int assets) {
    int networks = Math.min(assets / 200 + 1, 250);
    StringBuilder text =
        new StringBuilder(
            """
            #config-version=FGT100F-7.0.12-FW-build0523-230605:opmode=0:vdom=0
            config system global
                set hostname "FW01"
            end
            config system interface
                edit "wan1"
                    set vdom "root"
                    set ip 203.0.113.2 255.255.255.248
                    set role wan
                next
            """);
    for (int i = 0; i < networks; i++) {
      text.append(
          """
              edit "vlan%d"
                  set vdom "root"
                  set ip 10.1.%d.1 255.255.255.0
                  set interface "port1"
                  set vlanid %d
              next
          """
              .formatted(100 + i, i, 100 + i));
    }
    return text.append("end\n").append(DIAL_IN).append(policies(networks)).toString();
  }

  private static String policies(int networks) {
    StringBuilder text = new StringBuilder("config firewall policy\n");
    for (int i = 0; i < networks; i++) {
      text.append(
          """
              edit %d
                  set srcintf "vlan%d"
                  set dstintf "wan1"
                  set srcaddr "all"
                  set dstaddr "all"
                  set action accept
                  set schedule "always"
                  set service "HTTPS"
                  set nat enable
              next
          """
              .formatted(i + 1, 100 + i));
    }
    return text.append(
            """
                edit 900
                    set srcintf "any"
                    set dstintf "vlan100"
                    set srcaddr "all"
                    set dstaddr "all"
                    set action accept
                    set schedule "always"
                    set service "SMB" "RDP"
                next
            end
            """)
        .toString();
  }
}
