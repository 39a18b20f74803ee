package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.alliedware.AwPlusReader;

class AwPlusForwardingTest {

  private static final String OFFICE =
      """
      ! AlliedWare Plus 5.5.2
      hostname AR-OFFICE
      zone private
       network lan
        ip subnet 192.168.1.0/24 interface vlan1
        host server
         ip address 192.168.1.10
      zone guest
       network wifi
        ip subnet 192.168.30.0/24 interface vlan30
      zone public
       network wan
        ip subnet 0.0.0.0/0 interface ppp0
        host router
         ip address dynamic interface ppp0
      application web-in
       protocol tcp
       dport 8443
      application ike
       protocol udp
       dport 500
      firewall
       rule 10 permit any from private to private
       rule 20 permit any from private to public
       rule 30 permit https from public to private.lan.server
       rule 40 permit ike from public to public.wan.router
       rule 50 deny any from guest to private
       rule 60 permit any from guest to public
       %s
      nat
       rule 10 masq any from private to public
       rule 20 portfwd web-in from public with dst private.lan.server dport 443
       enable
      interface eth1
       encapsulation ppp 0
      interface port1.0.1-1.0.2
       switchport
       switchport mode access
      interface vlan1
       ip address 192.168.1.1/24
      interface vlan30
       ip address 192.168.30.1/24
      interface ppp0
       ip address negotiated
      ip route 0.0.0.0/0 ppp0
      service telnet
      """;

  private final Walk office = Walk.through(new AwPlusReader(), OFFICE.formatted("protect"));

  @Test
  void theFirewallSeesTheAddressBehindTheForwarding() {
    assertThat(office.of("ppp0", "tcp 203.0.113.5 > 198.51.100.7:8443"))
        .isEqualTo("passes vlan1 192.168.1.10:443");
    assertThat(office.decided()).contains("ファイアウォール規則 30");
    assertThat(office.of("ppp0", "tcp 203.0.113.5 > 192.168.1.10:3389")).isEqualTo("is dropped");
  }

  @Test
  void whatNoRulePermitsIsDeniedOnceProtectIsOn() {
    assertThat(office.of("vlan30", "tcp 192.168.30.5 > 192.168.1.10:445")).isEqualTo("is dropped");
    assertThat(office.decided()).containsExactly("ファイアウォール規則 50");
    assertThat(office.of("vlan1", "tcp 192.168.1.10 > 192.168.30.5:445")).isEqualTo("is dropped");
    assertThat(office.of("vlan30", "tcp 192.168.30.5 > 203.0.113.5:443"))
        .isEqualTo("passes ppp0 203.0.113.5:443");
  }

  @Test
  void withoutProtectThereIsNoFirewall() {
    Walk open = Walk.through(new AwPlusReader(), OFFICE.formatted(""));
    assertThat(open.of("vlan30", "tcp 192.168.30.5 > 192.168.1.10:445"))
        .isEqualTo("passes vlan1 192.168.1.10:445");
    assertThat(open.of("vlan30", "tcp 192.168.30.5 > 192.168.1.1:23")).isEqualTo("is answered");
  }

  @Test
  void theDeviceItselfIsGuardedToo() {
    assertThat(office.of("ppp0", "tcp 203.0.113.5 > 198.51.100.7:23")).isEqualTo("is dropped");
    assertThat(office.of("vlan1", "tcp 192.168.1.5 > 192.168.1.1:23")).isEqualTo("is answered");
  }

  @Test
  void hardwareListsDenyAtTheirPortsAndLetTheRestPass() {
    Walk walk =
        Walk.through(
            new AwPlusReader(),
            """
            ! AlliedWare Plus 5.4.9
            access-list hardware NO-SMB
             deny tcp any any eq 445
            vlan database
             vlan 10,20 state enable
            interface port1.0.1-1.0.2
             switchport
             switchport mode access
             switchport access vlan 10
             access-group NO-SMB
            interface port1.0.3
             switchport
             switchport mode access
             switchport access vlan 20
             access-group NO-SMB
            interface port1.0.4
             switchport
             switchport mode trunk
             switchport trunk allowed vlan add 20
            interface vlan10
             ip address 10.0.10.1/24
            interface vlan20
             ip address 10.0.20.1/24
            """);
    assertThat(walk.of("vlan10", "tcp 10.0.10.5 > 10.0.20.5:445")).isEqualTo("is dropped");
    assertThat(walk.of("vlan10", "tcp 10.0.10.5 > 10.0.20.5:443"))
        .isEqualTo("passes vlan20 10.0.20.5:443");
    assertThat(walk.of("vlan20", "tcp 10.0.20.5 > 10.0.10.5:445"))
        .isEqualTo("may: is dropped, or passes vlan10 10.0.10.5:445");
  }
}
