package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;

/** Where the hospital's list names the end of a line, and where no list and no port does. */
class ListedLineEndsTest {

  private static final String ISDN_ROUTER =
      """
      # RTX1200 Rev.10.01.78 (Tue Sep 15 12:04:43 2020)
      # main:  RTX1200 ver=c0 serial=D26000001 MAC-Address=00:a0:de:00:00:01
      console prompt RTX-LIS
      ip route default gateway 10.32.10.1
      ip lan1 address 10.32.10.254/24
      isdn local address bri1 0436000000
      pp select anonymous
       pp bind bri1
       pp auth request chap
       pp auth username lab *
       ip pp remote address pool 10.32.10.240-10.32.10.241
       pp enable anonymous
      """;

  private static final String SWITCH =
      """
      hostname SW-KEN
      !
      vlan database
       vlan 100 name TRANSIT
       vlan 110 name KENSHIN
       vlan 100,110 state enable
      !
      interface port1.0.1-1.0.20
       switchport
       switchport access vlan 110
      !
      interface vlan100
       ip address 10.32.100.2/30
      !
      interface vlan110
       ip address 10.32.110.1/24
      !
      ip route 0.0.0.0/0 10.32.100.1
      !
      end
      """;

  private static final String FIREWALL =
      """
      : Saved
      : Hardware:   ASA5516
      ASA Version 9.12(4)
      hostname HKD-ASA
      interface GigabitEthernet1/2
       nameif inside
       security-level 100
       ip address 10.50.10.1 255.255.255.0
      interface GigabitEthernet1/4
       nameif maker
       security-level 30
       ip address 172.31.5.1 255.255.255.252
      access-list MAKER_IN extended permit tcp any host 10.50.10.20 eq 3389
      access-group MAKER_IN in interface maker
      """;

  private static final String HEADER = "区分,用途,接続先,接続形態,終端装置,IPアドレス,運用\n";

  @TempDir private Path folder;

  private List<ExternalConnection> connections(String router, String... rows) {
    return new Scenario(folder)
        .with("router.txt", router)
        .with("回線.csv", HEADER + String.join("\n", rows) + "\n")
        .survey()
        .connections();
  }

  @Test
  void aDialInOverIsdnIsTheListsOwnLine() {
    assertThat(connections(ISDN_ROUTER, "保守,検査機の保守,ラボ,INSネット64（ISDN）着信,RTX-LIS,,都度"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(ConnectionKind.DIAL_UP);
          assertThat(it.status()).isEqualTo(ConnectionStatus.RECORDED);
          assertThat(it.counterpart()).isEqualTo("ラボ");
          assertThat(it.alwaysOn()).isFalse();
        });
  }

  @Test
  void theDefaultRouteOfASwitchTowardsAPrivateNeighbourIsNoLine() {
    assertThat(connections(SWITCH, "網,資格確認,支払基金,IP-VPN（閉域）,不明,,常時"))
        .extracting(ExternalConnection::kind)
        .containsExactly(ConnectionKind.CLOSED_NETWORK);
  }

  @Test
  void aPrivateLineEndsAtTheInterfaceWhoseAddressTheListStates() {
    assertThat(connections(FIREWALL, "網,電子カルテ遠隔保守,道央医療,閉域網,HKD-ASA,172.31.5.1,作業時のみ"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(ConnectionKind.CLOSED_NETWORK);
          assertThat(it.status()).isEqualTo(ConnectionStatus.RECORDED);
          assertThat(it.end().interfaceName()).isEqualTo("GigabitEthernet1/4");
        });
  }

  @Test
  void aPrivateLineEndsAtTheInterfaceThatTheListNamesInShort() {
    assertThat(connections(FIREWALL, "網,電子カルテ遠隔保守,道央医療,閉域網,HKD-ASA Gi1/4,,作業時のみ"))
        .extracting(it -> it.end().interfaceName())
        .containsExactly("GigabitEthernet1/4");
  }

  @Test
  void aColumnThatTellsWhenALineIsUpIsHeardWhateverItIsCalled() {
    assertThat(
            connections(
                FIREWALL, "網,保守,道央医療,閉域網,HKD-ASA Gi1/4,,作業時のみ", "網,資格確認,支払基金,IP-VPN,不明,,常時"))
        .extracting(ExternalConnection::alwaysOn)
        .containsExactlyInAnyOrder(false, true);
  }
}
