package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.necix.NecIxReader;

class NecIxForwardingTest {

  private static final String OFFICE =
      """
      ! NEC Portable Internetwork Core Operating System Software
      ! IX Series IX2215 (magellan-sec) Software, Version 10.7.18, RELEASE SOFTWARE
      hostname IX-OFFICE
      ip route default GigaEthernet0.1
      ip route 10.9.0.0/16 Tunnel0.0
      ip access-list wan-in permit udp src any sport any dest any dport eq 500
      ip access-list wan-in permit tcp src any sport any dest any dport eq 8443
      ip access-list wan-late permit tcp src 203.0.113.0/24 sport any dest any dport eq 22
      ip access-list lan-out permit ip src any dest any
      ip access-list guest deny ip src any dest 192.168.1.0/24
      ip access-list guest-rest permit ip src any dest any
      ip access-list server permit ip src 192.168.1.10/32 dest any
      ip access-list office permit ip src 192.168.1.0/24 dest any
      telnet-server ip enable
      telnet-server ip access-list office
      ppp profile web
        authentication myname a@example.jp
        authentication password a@example.jp secret
      route-map SERVER permit 10
        match ip address access-list server
        set interface Tunnel0.0
      interface GigaEthernet0.0
        no ip address
        shutdown
      interface GigaEthernet1.0
        ip address 192.168.1.1/24
        ip policy route-map SERVER
        no shutdown
      interface GigaEthernet2:1.0
        ip address 192.168.30.1/24
        ip filter guest 1 in
        ip filter guest-rest 10 in
        no shutdown
      interface GigaEthernet2:2.0
        ip address 192.168.40.1/24
        shutdown
      interface GigaEthernet0.1
        encapsulation pppoe
        auto-connect
        ppp binding web
        ip address ipcp
        ip napt enable
        ip napt static GigaEthernet0.1 udp 500
        ip napt service web 192.168.1.10 none tcp 8443 443
        ip napt service ssh 192.168.1.10 none tcp 22 22
        ip filter wan-late 20 in
        ip filter wan-in 10 in
        ip filter lan-out 10 out
        no shutdown
      interface Tunnel0.0
        tunnel mode ipsec-ikev2
        ip unnumbered GigaEthernet1.0
        ikev2 peer 198.51.100.1 authentication psk id ipv4 198.51.100.1
        no shutdown
      """;

  private final Walk office = Walk.through(new NecIxReader(), OFFICE);

  @Test
  void listsFollowEachOtherByTheirNumbersAndEndWithADenial() {
    assertThat(office.of("GigaEthernet0.1", "tcp 203.0.113.9 > 198.51.100.7:22"))
        .isEqualTo("passes GigaEthernet1.0 192.168.1.10:22");
    assertThat(office.of("GigaEthernet0.1", "tcp 198.51.100.9 > 198.51.100.7:22"))
        .isEqualTo("is dropped");
    assertThat(office.of("GigaEthernet0.1", "tcp 198.51.100.9 > 198.51.100.7:8443"))
        .isEqualTo("passes GigaEthernet1.0 192.168.1.10:443");
  }

  @Test
  void theRoutersOwnPortIsOpenedByItsStaticEntry() {
    assertThat(office.of("GigaEthernet0.1", "udp 198.51.100.1 > 198.51.100.7:500"))
        .isEqualTo("is answered");
  }

  @Test
  void networksWithoutAListReachEachOther() {
    assertThat(office.of("GigaEthernet1.0", "tcp 192.168.1.5 > 192.168.30.5:445"))
        .isEqualTo("passes GigaEthernet2:1.0 192.168.30.5:445");
    assertThat(office.of("GigaEthernet2:1.0", "tcp 192.168.30.5 > 192.168.1.5:445"))
        .isEqualTo("is dropped");
    assertThat(office.of("GigaEthernet2:1.0", "tcp 192.168.30.5 > 203.0.113.5:443"))
        .isEqualTo("passes GigaEthernet0.1 203.0.113.5:443");
  }

  @Test
  void aRouteMapSendsItsSourcesElsewhere() {
    assertThat(office.of("GigaEthernet1.0", "tcp 192.168.1.10 > 203.0.113.5:443"))
        .isEqualTo("passes Tunnel0.0 203.0.113.5:443");
    assertThat(office.of("GigaEthernet1.0", "tcp 192.168.1.11 > 10.9.1.1:443"))
        .isEqualTo("passes Tunnel0.0 10.9.1.1:443");
  }

  @Test
  void anInterfaceWithoutNoShutdownIsOff() {
    assertThat(office.appliance().ports())
        .extracting(it -> it.name())
        .doesNotContain("GigaEthernet2:2.0", "GigaEthernet0.0");
  }

  @Test
  void aServerAnswersThoseThatItsListNames() {
    assertThat(office.of("GigaEthernet1.0", "tcp 192.168.1.5 > 192.168.1.1:23"))
        .isEqualTo("is answered");
    assertThat(office.of("Tunnel0.0", "tcp 10.9.1.1 > 192.168.1.1:23")).isEqualTo("is dropped");
  }

  @Test
  void aListWrittenForInnerAddressesIsReadBehindTheTranslation() {
    Walk walk =
        Walk.through(
            new NecIxReader(),
            OFFICE.replace(
                "sport any dest any dport eq 8443", "sport any dest 192.168.1.10/32 dport eq 443"));
    assertThat(walk.of("GigaEthernet0.1", "tcp 198.51.100.9 > 198.51.100.7:8443"))
        .isEqualTo("passes GigaEthernet1.0 192.168.1.10:443");
    assertThat(walk.appliance().assumptions()).singleElement().asString().contains("NAT の順序");
  }
}
