package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.yamaha.YamahaReader;

class YamahaForwardingTest {

  private static final String OFFICE =
      """
      # RTX830 Rev.15.02.29 (Tue Nov 21 19:31:25 2023)
      ip route default gateway pp 1
      ip route 10.20.0.0/16 gateway 192.168.1.254
      ip lan1 address 192.168.1.1/24
      ip lan1 secondary address 192.168.2.1/24
      vlan lan1/1 802.1q vid=30
      ip lan1/1 address 192.168.30.1/24
      ip lan1/1 secure filter in 10 11 19
      pp select 1
       pp always-on on
       pppoe use lan2
       ppp ipcp ipaddress on
       ip pp secure filter in 1 2 3 4 5 6
       ip pp secure filter out 20 29 dynamic 100
       ip pp nat descriptor 1
       pp enable 1
      pp select anonymous
       pp bind tunnel1
       pp auth request mschap-v2
       pp auth username maker secret
       ip pp remote address pool 192.168.1.200-192.168.1.209
       pp enable anonymous
      tunnel select 1
       tunnel encapsulation l2tp
       ipsec tunnel 101
        ipsec sa policy 101 1 esp aes-cbc sha-hmac
        ipsec ike local address 1 192.168.1.1
        ipsec ike remote address 1 any
       tunnel enable 1
      ip filter 1 reject 192.168.0.0/16 * * * *
      ip filter 2 pass * 192.168.1.10 tcp * https
      ip filter 3 pass * 192.168.1.11 established * *
      ip filter 4 restrict * 192.168.1.12 tcpsyn * 22
      ip filter 5 pass * 192.168.1.13 tcpflag=0x0002/0x0017 * 8080-8090
      ip filter 6 pass * 192.168.1.1 udp * 500
      ip filter 10 reject * 192.168.*.10 * * *
      ip filter 11 pass 192.168.30.0/24 192.168.1.0/24 tcp * www,https
      ip filter 19 reject * * * * *
      ip filter 20 reject * * udp,tcp * netbios_ns-netbios_ssn
      ip filter 29 pass * * * * *
      ip filter dynamic 100 * * tcp
      nat descriptor type 1 masquerade
      nat descriptor address outer 1 ipcp
      nat descriptor masquerade static 1 1 192.168.1.10 tcp 8443=443
      nat descriptor masquerade static 1 2 192.168.1.11 tcp 25
      nat descriptor masquerade static 1 3 192.168.1.12 tcp 22
      nat descriptor masquerade static 1 4 192.168.1.13 tcp 8080
      nat descriptor masquerade static 1 5 192.168.1.1 udp 500
      ipsec transport 1 101 udp 1701
      l2tp service on
      telnetd host lan
      """;

  private final Walk office = Walk.through(new YamahaReader(), OFFICE);

  @Test
  void filtersFromOutsideSeeWhatTheTranslationMadeOfThePacket() {
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 198.51.100.7:8443"))
        .isEqualTo("passes lan1 192.168.1.10:443");
    assertThat(office.decided()).containsExactly("nat descriptor 1 1", "IPフィルター 2（pp 1 in）");
  }

  @Test
  void whatNoTranslationExpectsIsRefused() {
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 198.51.100.7:3389")).isEqualTo("is dropped");
    assertThat(office.decided()).containsExactly("masquerade incoming（変換表にない着信の破棄）");
  }

  @Test
  void establishedPermitsNoFirstPacketTcpsynAndItsFlagsDo() {
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 198.51.100.7:25")).isEqualTo("is dropped");
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 198.51.100.7:22"))
        .isEqualTo("passes lan1 192.168.1.12:22");
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 198.51.100.7:8080"))
        .isEqualTo("passes lan1 192.168.1.13:8080");
  }

  @Test
  void aStaticEntryToTheRouterItselfOpensItsVpn() {
    assertThat(office.of("pp 1", "udp 203.0.113.9 > 198.51.100.7:500")).isEqualTo("is answered");
    assertThat(office.of("pp 1", "udp 203.0.113.9 > 198.51.100.7:4500")).isEqualTo("is dropped");
  }

  @Test
  void virtualLansReachEachOtherWhereNoListStands() {
    assertThat(office.of("lan1", "tcp 192.168.1.50 > 192.168.30.5:445"))
        .isEqualTo("passes lan1/1 192.168.30.5:445");
    assertThat(office.of("lan1", "tcp 192.168.1.50 > 192.168.2.5:445"))
        .isEqualTo("passes lan1 192.168.2.5:445");
  }

  @Test
  void theFirstMatchInTheOrderOfTheListDecidesAndNoMatchDiscards() {
    assertThat(office.of("lan1/1", "tcp 192.168.30.5 > 192.168.1.10:443")).isEqualTo("is dropped");
    assertThat(office.decided()).containsExactly("IPフィルター 10（lan1/1 in）");
    assertThat(office.of("lan1/1", "tcp 192.168.30.5 > 192.168.1.20:443"))
        .isEqualTo("passes lan1 192.168.1.20:443");
    assertThat(office.of("lan1/1", "tcp 192.168.30.5 > 192.168.1.20:22")).isEqualTo("is dropped");
    assertThat(office.of("pp 1", "udp 203.0.113.9 > 192.168.1.10:53")).isEqualTo("is dropped");
  }

  @Test
  void filtersTowardsOutsideSeeTheInnerSource() {
    assertThat(office.of("lan1", "tcp 192.168.1.50 > 203.0.113.9:443"))
        .isEqualTo("passes pp 1 203.0.113.9:443");
    assertThat(office.decided()).containsExactly("IPフィルター 29（pp 1 out）", "nat descriptor 1");
    assertThat(office.of("lan1", "tcp 192.168.1.50 > 203.0.113.9:139")).isEqualTo("is dropped");
  }

  @Test
  void thoseWhoDialInAreMetAtTheirPool() {
    assertThat(office.of("pp anonymous", "tcp 192.168.1.201 > 192.168.1.10:3389"))
        .isEqualTo("passes lan1 192.168.1.10:3389");
    assertThat(office.of("lan1", "tcp 192.168.1.10 > 192.168.1.201:445"))
        .isEqualTo("passes pp anonymous 192.168.1.201:445");
    assertThat(office.of("pp anonymous", "tcp 192.168.1.201 > 10.20.3.4:445"))
        .isEqualTo("passes lan1 10.20.3.4:445");
  }

  @Test
  void aDefaultServiceAnswersWhereItsHostListLetsIt() {
    assertThat(office.of("lan1", "tcp 192.168.1.50 > 192.168.1.1:23")).isEqualTo("is answered");
    assertThat(office.of("lan1", "tcp 192.168.1.50 > 192.168.1.1:9999")).isEqualTo("is dropped");
  }

  @Test
  void aRouteOfFiltersIsTakenBeforeTheOthersOfItsDestinationOnly() {
    Walk walk =
        Walk.through(
            new YamahaReader(),
            """
            ip route default gateway 192.168.9.1 filter 5 6 gateway 192.168.8.1
            ip route 10.0.0.0/8 gateway 192.168.1.254
            ip lan1 address 192.168.1.1/24
            ip lan2 address 192.168.8.2/24
            ip lan3 address 192.168.9.2/24
            ip filter 5 pass * * tcp * www,https
            ip filter 6 pass 192.168.1.7 * * * *
            """);
    assertThat(walk.of("lan1", "tcp 192.168.1.5 > 203.0.113.9:443"))
        .isEqualTo("passes lan3 203.0.113.9:443");
    assertThat(walk.of("lan1", "tcp 192.168.1.5 > 203.0.113.9:22"))
        .isEqualTo("passes lan2 203.0.113.9:22");
    assertThat(walk.of("lan1", "udp 192.168.1.7 > 203.0.113.9:53"))
        .isEqualTo("passes lan3 203.0.113.9:53");
    assertThat(walk.of("lan1", "tcp 192.168.1.5 > 10.1.2.3:443"))
        .isEqualTo("passes lan1 10.1.2.3:443");
    assertThat(walk.of("lan2", "tcp 10.9.9.9 > 192.168.1.7:443"))
        .isEqualTo("passes lan1 192.168.1.7:443");
  }

  @Test
  void masqueradeIncomingForwardGivesEverythingElseToOneHost() {
    Walk walk =
        Walk.through(
            new YamahaReader(),
            """
            ip route default gateway dhcp lan2
            ip lan1 address 192.168.1.1/24
            ip lan2 address dhcp
            ip lan2 nat descriptor 1
            nat descriptor type 1 masquerade
            nat descriptor masquerade incoming 1 forward 192.168.1.99
            nat descriptor masquerade static 1 1 192.168.1.10 tcp https
            nat descriptor masquerade static 1 2 192.168.1.10 esp
            """);
    assertThat(walk.of("lan2", "tcp 203.0.113.9 > 198.51.100.7:443"))
        .isEqualTo("passes lan1 192.168.1.10:443");
    assertThat(walk.of("lan2", "tcp 203.0.113.9 > 198.51.100.7:3389"))
        .isEqualTo("passes lan1 192.168.1.99:3389");
    assertThat(walk.of("lan2", "esp 203.0.113.9 > 198.51.100.7"))
        .isEqualTo("passes lan1 192.168.1.10");
  }

  @Test
  void oneToOneTranslationMovesARunOfAddressesAsOne() {
    Walk walk =
        Walk.through(
            new YamahaReader(),
            """
            ip route default gateway 203.0.113.1
            ip lan1 address 192.168.1.1/24
            ip lan2 address 203.0.113.2/28
            ip lan2 nat descriptor 2
            ip lan2 secure filter in 7
            ip filter 7 pass * 192.168.1.12 tcp * 443
            nat descriptor type 2 nat
            nat descriptor static 2 1 203.0.113.8=192.168.1.10 4
            """);
    assertThat(walk.of("lan2", "tcp 198.51.100.7 > 203.0.113.10:443"))
        .isEqualTo("passes lan1 192.168.1.12:443");
    assertThat(walk.of("lan2", "tcp 198.51.100.7 > 203.0.113.9:443")).isEqualTo("is dropped");
  }

  @Test
  void aLineThatWasNotUnderstoodMakesItsAddressesDoubtful() {
    Walk walk =
        Walk.through(
            new YamahaReader(),
            """
            ip lan1 address 192.168.1.1/24
            ip lan1 secure filter in 1 2
            ip filter 1 pass 192.168.1.9 10.0.0.0/8 sctp-x * *
            ip filter 2 pass * * * * *
            ip route default gateway 192.168.1.254
            """);
    assertThat(walk.appliance().doubts())
        .extracting(it -> it.what())
        .containsOnly("設定の「ip filter 1 pass 192.168.1.9 10.0.0.0/8 sctp-x * *」を理解できていません。");
  }
}
