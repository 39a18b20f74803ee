package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.cisco.IosReader;

class IosForwardingTest {

  private static final String OFFICE =
      """
      version 15.9
      hostname RT-OFFICE
      time-range NIGHT
       periodic daily 20:00 to 23:00
      interface GigabitEthernet0/0
       no ip address
       pppoe-client dial-pool-number 1
      interface GigabitEthernet0/1
       ip address 192.168.1.1 255.255.255.0
       ip nat inside
       ip access-group LAN in
       ip policy route-map BY-SOURCE
      interface GigabitEthernet0/2
       ip address 192.168.9.1 255.255.255.0
      interface GigabitEthernet0/3
       ip address 192.168.8.1 255.255.255.0
       shutdown
      interface GigabitEthernet0/3.5
       encapsulation dot1Q 5
       ip address 192.168.5.1 255.255.255.0
      interface Dialer0
       ip address negotiated
       ip nat outside
       ip access-group OUTSIDE in
       ip inspect FW out
       dialer pool 1
       crypto map VPN
      ip route 0.0.0.0 0.0.0.0 Dialer0
      ip nat inside source list 110 interface Dialer0 overload
      ip nat inside source static tcp 192.168.1.10 443 interface Dialer0 8443
      ip nat inside source static tcp 192.168.1.10 22 interface Dialer0 22
      ip access-list extended OUTSIDE
       remark replies
       permit tcp any any established
       permit tcp any any eq 8443
       permit udp any any eq isakmp
       permit tcp host 203.0.113.9 any eq 22 time-range NIGHT
       deny ip any any log
      ip access-list extended LAN
       deny tcp any any eq 445 time-range NIGHT
       10 deny ip host 192.168.1.66 any
       permit ip any any
      access-list 110 deny ip 192.168.1.0 0.0.0.255 10.9.0.0 0.0.255.255
      access-list 110 permit ip 192.168.1.0 0.0.0.255 any
      access-list 120 permit ip 192.168.1.0 0.0.0.255 10.9.0.0 0.0.255.255
      access-list 130 permit ip host 192.168.1.77 any
      access-list 10 permit 192.168.1.0 0.0.0.255
      crypto map VPN 10 ipsec-isakmp
       set peer 198.51.100.1
       match address 120
      route-map BY-SOURCE permit 10
       match ip address 130
       set ip next-hop 192.168.9.254
      line vty 0 4
       access-class 10 in
       login local
       transport input ssh
      """;

  private final Walk office = Walk.through(new IosReader(), OFFICE);

  @Test
  void theInwardListSeesThePacketBeforeItsTranslation() {
    assertThat(office.of("Dialer0", "tcp 203.0.113.5 > 198.51.100.7:8443"))
        .isEqualTo("passes GigabitEthernet0/1 192.168.1.10:443");
    assertThat(office.decided().getFirst()).startsWith("アクセスリスト OUTSIDE の ");
    assertThat(office.of("Dialer0", "tcp 203.0.113.5 > 198.51.100.7:443")).isEqualTo("is dropped");
  }

  @Test
  void whatIsPermittedAtNightIsPermittedAndWhatIsDeniedAtNightIsNot() {
    assertThat(office.of("Dialer0", "tcp 203.0.113.9 > 198.51.100.7:22"))
        .isEqualTo("passes GigabitEthernet0/1 192.168.1.10:22");
    assertThat(office.of("Dialer0", "tcp 203.0.113.5 > 198.51.100.7:22")).isEqualTo("is dropped");
    assertThat(office.of("GigabitEthernet0/1", "tcp 192.168.1.5 > 192.168.9.5:445"))
        .isEqualTo("passes GigabitEthernet0/2 192.168.9.5:445");
  }

  @Test
  void trafficOfACryptoMapLeavesByTheTunnelWithItsOwnAddress() {
    assertThat(office.of("GigabitEthernet0/1", "tcp 192.168.1.5 > 10.9.1.1:445"))
        .isEqualTo("passes VPN 10 10.9.1.1:445");
    assertThat(office.decided()).hasSize(1);
    assertThat(office.of("VPN 10", "tcp 10.9.1.1 > 192.168.1.5:445"))
        .isEqualTo("passes GigabitEthernet0/1 192.168.1.5:445");
    assertThat(office.of("GigabitEthernet0/2", "tcp 192.168.9.5 > 10.9.1.1:445"))
        .isEqualTo("passes Dialer0 10.9.1.1:445");
  }

  @Test
  void aPolicyRouteGoesBeforeTheRoutes() {
    assertThat(office.of("GigabitEthernet0/1", "tcp 192.168.1.77 > 203.0.113.5:443"))
        .isEqualTo("passes GigabitEthernet0/2 203.0.113.5:443");
    assertThat(office.of("GigabitEthernet0/1", "tcp 192.168.1.5 > 203.0.113.5:443"))
        .isEqualTo("passes Dialer0 203.0.113.5:443");
  }

  @Test
  void aTerminalAnswersThoseThatItsListNames() {
    assertThat(office.of("GigabitEthernet0/1", "tcp 192.168.1.5 > 192.168.1.1:22"))
        .isEqualTo("is answered");
    assertThat(office.of("GigabitEthernet0/2", "tcp 192.168.9.5 > 192.168.1.1:22"))
        .isEqualTo("is dropped");
    assertThat(office.of("Dialer0", "udp 198.51.100.1 > 198.51.100.7:500"))
        .isEqualTo("is answered");
  }

  @Test
  void aSubinterfaceIsDownWithItsPort() {
    assertThat(office.appliance().ports())
        .extracting(it -> it.name())
        .doesNotContain("GigabitEthernet0/3.5");
  }

  @Test
  void zonesTalkByTheirPairsAlone() {
    Walk walk =
        Walk.through(
            new IosReader(),
            """
            version 16.9
            zone security IN
            zone security OUT
            class-map type inspect match-any WEB
             match protocol https
            class-map type inspect match-any ODD
             match protocol bittorrent
            policy-map type inspect P
             class type inspect WEB
              inspect
             class type inspect ODD
              pass
             class class-default
              drop
            zone-pair security IN-OUT source IN destination OUT
             service-policy type inspect P
            interface GigabitEthernet1
             ip address 10.1.0.1 255.255.255.0
             zone-member security IN
            interface GigabitEthernet2
             ip address 10.2.0.1 255.255.255.0
             zone-member security OUT
            interface GigabitEthernet3
             ip address 10.3.0.1 255.255.255.0
             zone-member security IN
            interface GigabitEthernet4
             ip address 10.4.0.1 255.255.255.0
            interface GigabitEthernet5
             ip address 10.5.0.1 255.255.255.0
            """);
    String far = "may: passes GigabitEthernet2 10.2.0.9:80, or is dropped";
    assertThat(walk.of("GigabitEthernet1", "tcp 10.1.0.9 > 10.2.0.9:443"))
        .isEqualTo("passes GigabitEthernet2 10.2.0.9:443");
    assertThat(walk.of("GigabitEthernet1", "tcp 10.1.0.9 > 10.2.0.9:80")).isEqualTo(far);
    assertThat(walk.of("GigabitEthernet2", "tcp 10.2.0.9 > 10.1.0.9:443")).isEqualTo("is dropped");
    assertThat(walk.of("GigabitEthernet1", "tcp 10.1.0.9 > 10.3.0.9:80"))
        .isEqualTo("passes GigabitEthernet3 10.3.0.9:80");
    assertThat(walk.of("GigabitEthernet1", "tcp 10.1.0.9 > 10.4.0.9:80")).isEqualTo("is dropped");
    assertThat(walk.of("GigabitEthernet4", "tcp 10.4.0.9 > 10.5.0.9:80"))
        .isEqualTo("passes GigabitEthernet5 10.5.0.9:80");
  }

  private static final String SWITCH =
      """
      version 16.12
      hostname CORE
      %s
      interface GigabitEthernet1/0/1
       switchport access vlan 10
       switchport mode access
      interface GigabitEthernet1/0/2
       switchport mode trunk
       switchport trunk allowed vlan 20,30
      interface GigabitEthernet1/0/3
       switchport access vlan 40
       switchport mode access
       shutdown
      interface Vlan10
       ip address 10.0.10.1 255.255.255.0
      interface Vlan20
       ip address 10.0.20.1 255.255.255.0
       ip access-group SERVERS out
       standby 20 ip 10.0.20.254
      interface Vlan30
       ip address 10.0.30.1 255.255.255.0
      interface Vlan40
       ip address 10.0.40.1 255.255.255.0
      ip access-list extended SERVERS
       permit tcp 10.0.10.0 0.0.0.255 host 10.0.20.5 eq 443
      ip access-list extended TO-30
       permit ip any 10.0.30.0 0.0.0.255
      vlan access-map GUARD 10
       match ip address TO-30
       action drop
      vlan access-map GUARD 20
       action forward
      vlan filter GUARD vlan-list 30
      """;

  @Test
  void anInterfaceOfAVlanIsUpWithAPortInIt() {
    Walk walk = Walk.through(new IosReader(), SWITCH.formatted("ip routing"));
    assertThat(walk.appliance().ports())
        .extracting(it -> it.name())
        .containsExactly("Vlan10", "Vlan20", "Vlan30");
  }

  @Test
  void outwardListsAndVlanMapsStandBeforeAVlan() {
    Walk walk = Walk.through(new IosReader(), SWITCH.formatted("ip routing"));
    assertThat(walk.of("Vlan10", "tcp 10.0.10.9 > 10.0.20.5:443"))
        .isEqualTo("passes Vlan20 10.0.20.5:443");
    assertThat(walk.of("Vlan10", "tcp 10.0.10.9 > 10.0.20.5:22")).isEqualTo("is dropped");
    assertThat(walk.of("Vlan10", "tcp 10.0.10.9 > 10.0.30.5:22")).isEqualTo("is dropped");
    assertThat(walk.decided()).containsExactly("アクセスリスト vlan filter GUARD の GUARD 10/10");
    assertThat(walk.of("Vlan30", "tcp 10.0.30.9 > 10.0.10.5:22"))
        .isEqualTo("passes Vlan10 10.0.10.5:22");
  }

  @Test
  void aSwitchThatDoesNotRouteConnectsNothing() {
    Walk walk = Walk.through(new IosReader(), SWITCH.formatted("no ip routing"));
    assertThat(walk.of("Vlan30", "tcp 10.0.30.9 > 10.0.10.5:22")).isEqualTo("is dropped");
    assertThat(walk.decided()).contains("IP ルーティングが無効");
  }

  @Test
  void aListAtSomePortsOfAVlanMayDeny() {
    Walk walk =
        Walk.through(
            new IosReader(),
            """
            version 16.12
            ip routing
            interface GigabitEthernet1/0/1
             switchport access vlan 10
             ip access-group PORT in
            interface GigabitEthernet1/0/2
             switchport access vlan 10
            interface GigabitEthernet1/0/3
             no switchport
             ip address 10.0.30.1 255.255.255.0
            interface Vlan10
             ip address 10.0.10.1 255.255.255.0
            ip access-list extended PORT
             permit tcp any any eq 443
            """);
    assertThat(walk.of("Vlan10", "tcp 10.0.10.9 > 10.0.30.5:443"))
        .isEqualTo("passes GigabitEthernet1/0/3 10.0.30.5:443");
    assertThat(walk.of("Vlan10", "tcp 10.0.10.9 > 10.0.30.5:22"))
        .isEqualTo("may: is dropped, or passes GigabitEthernet1/0/3 10.0.30.5:22");
  }

  @Test
  void tablesOfTheirOwnKeepNetworksApart() {
    Walk walk =
        Walk.through(
            new IosReader(),
            """
            version 15.9
            interface GigabitEthernet0/0
             vrf forwarding MED
             ip address 10.1.0.1 255.255.255.0
            interface GigabitEthernet0/1
             ip address 10.2.0.1 255.255.255.0
            interface GigabitEthernet0/2
             vrf forwarding MED
             ip address 10.3.0.1 255.255.255.0
            ip route vrf MED 10.9.0.0 255.255.0.0 10.3.0.254
            """);
    assertThat(walk.of("GigabitEthernet0/0", "tcp 10.1.0.9 > 10.9.0.9:22"))
        .isEqualTo("passes GigabitEthernet0/2 10.9.0.9:22");
    assertThat(walk.of("GigabitEthernet0/1", "tcp 10.2.0.9 > 10.9.0.9:22"))
        .isEqualTo("has no route");
    assertThat(walk.of("GigabitEthernet0/0", "tcp 10.1.0.9 > 10.2.0.9:22"))
        .isEqualTo("has no route");
  }

  @Test
  void aCryptoMapTakesOnlyWhatTheRoutesSendByItsInterface() {
    Walk two =
        Walk.through(
            new IosReader(),
            """
            version 15.9
            hostname RT
            ip routing
            interface GigabitEthernet0/0
             ip address 10.0.0.1 255.255.255.0
            interface GigabitEthernet0/1
             ip address 203.0.113.2 255.255.255.0
             crypto map FIRST
            interface GigabitEthernet0/2
             ip address 198.51.100.2 255.255.255.0
             crypto map SECOND
            ip route 0.0.0.0 0.0.0.0 203.0.113.1
            ip route 10.9.1.0 255.255.255.0 198.51.100.1
            access-list 120 permit ip 10.0.0.0 0.0.0.255 10.9.0.0 0.0.255.255
            crypto map FIRST 10 ipsec-isakmp
             set peer 192.0.2.9
             match address 120
            crypto map SECOND 10 ipsec-isakmp
             set peer 192.0.2.10
             match address 120
            """);

    assertThat(two.of("GigabitEthernet0/0", "tcp 10.0.0.5 > 10.9.2.9:445"))
        .isEqualTo("passes FIRST 10 10.9.2.9:445");
    assertThat(two.of("GigabitEthernet0/0", "tcp 10.0.0.5 > 10.9.1.9:445"))
        .isEqualTo("passes SECOND 10 10.9.1.9:445");
  }
}
