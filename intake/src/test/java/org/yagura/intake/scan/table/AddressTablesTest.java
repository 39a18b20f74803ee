package org.yagura.intake.scan.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.scan.ScanReading;
import org.yagura.model.observation.AssetField;

class AddressTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        インターフェイス: 192.168.1.10 --- 0xb
          インターネット アドレス      物理アドレス           種類
          192.168.1.77         00-a0-de-01-02-03     動的
          224.0.0.22           01-00-5e-00-00-16     静的
        """,
        """
        Interface: 192.168.1.10 --- 0xb
          Internet Address      Physical Address      Type
          192.168.1.77          00-a0-de-01-02-03     dynamic
        """,
        "? (192.168.1.77) at 00:a0:de:01:02:03 [ether] on eth0\n",
        "? (192.168.1.77) at 0:a0:de:1:2:3 on en0 ifscope [ethernet]\n",
        """
        Address                  HWtype  HWaddress           Flags Mask            Iface
        192.168.1.77             ether   00:a0:de:01:02:03   C                     eth0
        """,
        "192.168.1.77 dev eth0 lladdr 00:a0:de:01:02:03 REACHABLE\n",
        """
        SW01#show ip arp
        Protocol  Address          Age (min)  Hardware Addr   Type   Interface
        Internet  192.168.1.77            3   00a0.de01.0203  ARPA   Vlan1
        SW01#
        """,
        """
        ciscoasa# show arp
        \tinside 192.168.1.77 00a0.de01.0203 12
        """,
        """
        # show arp
        カウント数: 1
        インタフェース  IPアドレス         MACアドレス           TTL(秒)
        LAN1(port2)     192.168.1.77       00:a0:de:01:02:03     1169
        """,
        """
        Router(config)# show arp entry
        Interface            Hardware Address   IP Address
        GigaEthernet2.0      00:a0:de:01:02:03  192.168.1.77
        """,
        """
        awplus#show arp
        IP Address      LL Address      Interface  Port          Type
        192.168.1.77    00a0.de01.0203  vlan1      port1.0.3     dynamic
        """,
        """
        FW # get system arp
        Address           Age(min)   Hardware Addr      Interface
        192.168.1.77      0          00:a0:de:01:02:03  internal
        """
      })
  void everyVendorsArpTableMeasuresAnAddressWithItsHardwareAddress(String table) {
    ScanReading scan = ScanReading.of("arp.txt", table);
    assertThat(scan.sightings()).hasSize(1);
    assertThat(scan.at("192.168.1.77").measured()).isTrue();
    assertThat(ScanReading.values(scan.at("192.168.1.77"), AssetField.MAC))
        .containsExactly("00:a0:de:01:02:03");
    assertThat(scan.reading().report().rowsUsed()).isEqualTo(1);
  }

  @Test
  void theMachineThatAskedIsSeenToo() {
    ScanReading reading =
        ScanReading.of(
            "arp.txt",
            """
            Windows IP 構成
               ホスト名. . . . . . . . . . . . . . .: JIMU-PC01
            イーサネット アダプター イーサネット:
               物理アドレス. . . . . . . . . . . . .: 98-FA-9B-11-22-33
               IPv4 アドレス . . . . . . . . . . . .: 192.168.1.10(優先)
               デフォルト ゲートウェイ . . . . . . .: 192.168.1.1
            インターフェイス: 192.168.1.10 --- 0xb
              インターネット アドレス      物理アドレス           種類
              192.168.1.77         00-a0-de-01-02-03     動的
            """);

    assertThat(reading.sightings()).hasSize(2);
    assertThat(ScanReading.values(reading.at("192.168.1.10"), AssetField.HOSTNAME))
        .containsExactly("JIMU-PC01");
    assertThat(reading.reading().report().rowsRead()).isEqualTo(1);
  }

  @Test
  void groupsAndSilentAddressesAreSetAside() {
    ScanReading scan =
        ScanReading.of(
            "arp.txt",
            """
            Protocol  Address          Age (min)  Hardware Addr   Type   Interface
            Internet  192.168.1.9             0   Incomplete      ARPA
            Internet  192.168.1.255           -   ffff.ffff.ffff  ARPA   Vlan1
            """);
    assertThat(scan.sightings()).isEmpty();
    assertThat(scan.reading().report().setAside()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        lease 192.168.1.50 {
          starts 3 2026/11/11 02:00:00;
          binding state free;
        }
        lease 192.168.1.50 {
          starts 3 2026/11/11 02:00:00;
          binding state active;
          hardware ethernet 00:a0:de:01:02:03;
          client-hostname "PC07";
        }
        """,
        "1794362400 00:a0:de:01:02:03 192.168.1.50 PC07 01:00:a0:de:01:02:03\n",
        "192.168.1.50       - 255.255.255.0  - 00-a0-de-01-02-03   - 2026/11/12 9:00:00    -D -  PC07.example.lan\n",
        """
        #TYPE Microsoft.Management.Infrastructure.CimInstance
        "IPAddress","ScopeId","AddressState","ClientId","HostName","LeaseExpiryTime"
        "192.168.1.50","192.168.1.0","Active","00-a0-de-01-02-03","PC07.example.lan","2026/11/12 9:00:00"
        """,
        "クライアント IP アドレス\t名前\tリースの有効期限\t種類\t一意の ID\n192.168.1.50\tPC07\t2026/11/12\tDHCP\t00a0de010203\n",
        """
        FW # execute dhcp lease-list
        IP               MAC-Address        Hostname   VCI       Expiry
        192.168.1.50     00:a0:de:01:02:03  PC07       MSFT 5.0  Thu Nov 12 09:00:00 2026
        """,
        """
        DHCPスコープ番号: 1
              割り当て中アドレス: 192.168.1.50
             (タイプ) クライアントID: (01) 00 a0 de 01 02 03
                      ホスト名: PC07
                リース残時間: 2日 1時間 0分 0秒
        """
      })
  void aLeaseClaimsAnAddressButMeasuresNothing(String leases) {
    String text =
        leases.startsWith("192.168.1.50       -") ? "> netsh dhcp server show\n" + leases : leases;
    ScanReading scan = ScanReading.of("leases.txt", text);
    assertThat(scan.sightings()).hasSize(1);
    assertThat(scan.at("192.168.1.50").measured()).isFalse();
    assertThat(ScanReading.values(scan.at("192.168.1.50"), AssetField.MAC))
        .containsExactly("00:a0:de:01:02:03");
    assertThat(ScanReading.values(scan.at("192.168.1.50"), AssetField.HOSTNAME))
        .containsExactly("PC07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        SW01#show mac address-table
                  Mac Address Table
        -------------------------------------------
        Vlan    Mac Address       Type        Ports
        ----    -----------       --------    -----
         All    0100.0ccc.cccc    STATIC      CPU
          10    00a0.de01.0203    DYNAMIC     Gi1/0/1
        """,
        """
        awplus#show mac address-table
        VLAN Port         MAC             State
        1    port1.0.1    00a0.de01.0203  forward dynamic
        """,
        """
        VLAN  port       mac             fwd      type     timeout
           1  port1.2    00a0.de01.0203  forward  dynamic   100
        """
      })
  void aMacTableNamesThePortADeviceIsOn(String table) {
    ScanReading scan = ScanReading.of("mac.txt", table);
    assertThat(scan.sightings())
        .singleElement()
        .satisfies(it -> {
          assertThat(ScanReading.values(it, AssetField.MAC)).containsExactly("00:a0:de:01:02:03");
          assertThat(ScanReading.values(it, AssetField.NOTE))
              .singleElement()
              .asString()
              .contains("1");
        });
  }

  @Test
  void listsKeptByPeopleAreNoTables() {
    assertThat(ScanReading.recognises("機器名,IPアドレス,MACアドレス\nPC1,192.168.1.5,00:a0:de:01:02:03\n"))
        .isFalse();
    assertThat(ScanReading.recognises("明日 192.168.1.5 の件で電話\n")).isFalse();
    assertThat(ScanReading.recognises("")).isFalse();
  }
}
