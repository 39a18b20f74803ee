package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.intake.config.asa.AsaReader;

class AsaForwardingTest {

  private static final String HOSPITAL =
      """
      ASA Version VERSION
      hostname FW
      interface GigabitEthernet1/1
       nameif outside
       security-level 0
       ip address 192.0.2.2 255.255.255.0
      interface GigabitEthernet1/2
       nameif inside
       security-level 100
       ip address 10.0.0.1 255.255.255.0
      interface GigabitEthernet1/3
       nameif dmz
       security-level 50
       ip address 10.5.0.1 255.255.255.0
      interface GigabitEthernet1/4
       nameif partner
       security-level 50
       ip address 10.6.0.1 255.255.255.0
      interface GigabitEthernet1/5
       ip address 10.8.0.1 255.255.255.0
      interface Management1/1
       management-only
       nameif mgmt
       security-level 100
       ip address 10.99.0.1 255.255.255.0
      SAME
      object network LAN
       subnet 10.0.0.0 255.255.255.0
       nat (inside,outside) dynamic interface
      object network WEB
       host 10.0.0.10
       nat (inside,outside) static 192.0.2.10 service tcp 443 8443
      object network BRANCH
       subnet 10.7.0.0 255.255.0.0
      object-group network SERVERS
       network-object object WEB
       group-object MORE
      object-group network MORE
       network-object host 10.0.0.11
      time-range DAY
       periodic weekdays 8:00 to 18:00
      access-list OUT extended permit tcp any host REAL eq 443
      access-list OUT extended permit tcp any object-group SERVERS eq 80 inactive
      access-list OUT extended permit tcp any object-group SERVERS eq 22 time-range DAY
      access-list VPN extended permit ip 10.0.0.0 255.255.255.0 10.7.0.0 255.255.0.0
      access-list FILTER extended permit tcp 10.7.0.0 255.255.0.0 host 10.0.0.10 eq 3389
      access-list BOX extended deny ip host 198.51.100.66 any
      access-list BOX extended permit ip any any
      nat (inside,outside) source static LAN LAN destination static BRANCH BRANCH
      access-group OUT in interface outside
      access-group BOX in interface outside control-plane
      route outside 0.0.0.0 0.0.0.0 192.0.2.1 1
      SYSOPT
      crypto map MAP 10 match address VPN
      crypto map MAP 10 set peer 203.0.113.9
      crypto map MAP interface outside
      ip local pool USERS 10.66.0.1-10.66.0.50 mask 255.255.255.0
      webvpn
       enable outside
      group-policy BRANCH attributes
       vpn-filter value FILTER
      tunnel-group STAFF type remote-access
      tunnel-group STAFF general-attributes
       address-pool USERS
      tunnel-group 203.0.113.9 type ipsec-l2l
      tunnel-group 203.0.113.9 general-attributes
       default-group-policy BRANCH
      ssh 198.51.100.66 255.255.255.255 outside
      ssh 10.0.0.0 255.255.255.0 inside
      """;

  private static Walk asa(String version, String real, String same, String sysopt) {
    return Walk.through(
        new AsaReader(),
        HOSPITAL
            .replace("VERSION", version)
            .replace("REAL", real)
            .replace("SAME", same)
            .replace("SYSOPT", sysopt));
  }

  private final Walk hospital = asa("9.12(4)67", "10.0.0.10", "!", "!");

  @Test
  void trafficPassesDownTheLevelsWithoutAList() {
    assertThat(hospital.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 10.5.0.9:80"))
        .isEqualTo("passes GigabitEthernet1/3 10.5.0.9:80");
    assertThat(hospital.decided()).containsExactly("セキュリティレベル 100 から 50 へ");
    assertThat(hospital.of("GigabitEthernet1/3", "tcp 10.5.0.9 > 10.0.0.9:80"))
        .isEqualTo("is dropped");
  }

  @Test
  void betweenEqualsOnlyWhereASwitchSaysSo() {
    String flow = "tcp 10.5.0.9 > 10.6.0.9:80";

    assertThat(hospital.of("GigabitEthernet1/3", flow)).isEqualTo("is dropped");
    assertThat(
            asa("9.12(4)67", "10.0.0.10", "same-security-traffic permit inter-interface", "!")
                .of("GigabitEthernet1/3", flow))
        .isEqualTo("passes GigabitEthernet1/4 10.6.0.9:80");
  }

  @Test
  void anInterfaceWithoutNameAndOneForManagementPassNothing() {
    assertThat(hospital.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 10.8.0.9:80"))
        .isEqualTo("is dropped");
    assertThat(hospital.of("Management1/1", "tcp 10.99.0.9 > 10.5.0.9:80")).isEqualTo("is dropped");
  }

  @Test
  void listsSeeRealAddressesSince83() {
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.9 > 192.0.2.10:8443"))
        .isEqualTo("passes GigabitEthernet1/2 10.0.0.10:443");
    assertThat(hospital.decided()).containsExactly("WEB", "アクセスリスト OUT の 1 行目");
  }

  @Test
  void listsSeeMappedAddressesBefore83() {
    assertThat(
            asa("8.2(5)", "192.0.2.10", "!", "!")
                .of("GigabitEthernet1/1", "tcp 198.51.100.9 > 192.0.2.10:8443"))
        .isEqualTo("is dropped");
    assertThat(asa("8.2(5)", "192.0.2.10", "!", "!").appliance().assumptions())
        .anyMatch(it -> it.contains("8.3"));
  }

  @Test
  void inactiveEntriesOpenNothingAndThoseOfCertainHoursDo() {
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.9 > 10.0.0.11:80"))
        .isEqualTo("is dropped");
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.9 > 10.0.0.11:22"))
        .isEqualTo("passes GigabitEthernet1/2 10.0.0.11:22");
  }

  @Test
  void anExemptionKeepsTheSource() {
    assertThat(hospital.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 198.51.100.1:443"))
        .isEqualTo("passes GigabitEthernet1/1 198.51.100.1:443");
    assertThat(hospital.decided()).endsWith("LAN");
    hospital.of("GigabitEthernet1/2", "tcp 10.0.0.10 > 10.7.0.9:3389");
    assertThat(hospital.decided()).doesNotContain("LAN");
  }

  @Test
  void selectorsSendIntoTheTunnelWhoseFilterHoldsBothWays() {
    assertThat(hospital.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 10.7.0.9:80"))
        .isEqualTo("is dropped");
    assertThat(hospital.of("MAP 10", "tcp 10.7.0.9 > 10.0.0.10:3389"))
        .isEqualTo("passes GigabitEthernet1/2 10.0.0.10:3389");
    assertThat(hospital.of("MAP 10", "tcp 10.7.0.9 > 10.0.0.10:445")).isEqualTo("is dropped");
  }

  @Test
  void whoDialsInSkipsTheListsUnlessToldOtherwise() {
    assertThat(hospital.of("outside (webvpn)", "tcp 10.66.0.5 > 10.0.0.11:445"))
        .isEqualTo("passes GigabitEthernet1/2 10.0.0.11:445");
    Walk strict = asa("9.12(4)67", "10.0.0.10", "!", "no sysopt connection permit-vpn");
    assertThat(strict.of("outside (webvpn)", "tcp 10.66.0.5 > 10.0.0.11:445"))
        .isEqualTo("is dropped");
    assertThat(strict.of("outside (webvpn)", "tcp 10.66.0.5 > 10.0.0.11:22"))
        .isEqualTo("passes GigabitEthernet1/2 10.0.0.11:22");
  }

  @Test
  void theAddressOfAnotherInterfaceNeverAnswers() {
    assertThat(hospital.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 10.0.0.1:22"))
        .isEqualTo("is answered");
    assertThat(hospital.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 192.0.2.2:443"))
        .isEqualTo("is dropped");
  }

  @Test
  void whoComesByAVpnManagesTheInterfaceOfManagementAccessAndNoOther() {
    assertThat(hospital.of("outside (webvpn)", "tcp 10.66.0.5 > 10.0.0.1:22"))
        .isEqualTo("is dropped");
    Walk managed =
        asa(
            "9.12(4)67",
            "10.0.0.10",
            "management-access inside",
            "ssh 10.66.0.0 255.255.255.0 inside");
    assertThat(managed.of("outside (webvpn)", "tcp 10.66.0.5 > 10.0.0.1:22"))
        .isEqualTo("is answered");
    assertThat(managed.of("outside (webvpn)", "tcp 10.66.0.5 > 192.0.2.2:22"))
        .isEqualTo("is dropped");
    assertThat(managed.of("GigabitEthernet1/3", "tcp 10.5.0.9 > 10.0.0.1:22"))
        .isEqualTo("is dropped");
  }

  @Test
  void managementStandsAboveTheListOfTheControlPlane() {
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.66 > 192.0.2.2:22"))
        .isEqualTo("is answered");
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.66 > 192.0.2.2:443"))
        .isEqualTo("is dropped");
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.9 > 192.0.2.2:443"))
        .isEqualTo("is answered");
    assertThat(hospital.of("GigabitEthernet1/1", "tcp 198.51.100.9 > 192.0.2.2:22"))
        .isEqualTo("is dropped");
  }

  @Test
  void aRouteMapOnAnInterfaceSendsByAnotherGateway() {
    Walk walk =
        Walk.through(
            new AsaReader(),
            """
            ASA Version 9.12(4)
            interface GigabitEthernet1/1
             nameif outside
             security-level 0
             ip address 192.0.2.2 255.255.255.0
            interface GigabitEthernet1/2
             nameif inside
             security-level 100
             ip address 10.0.0.1 255.255.255.0
             policy-route route-map PBR
            interface GigabitEthernet1/3
             nameif second
             security-level 0
             ip address 198.51.100.2 255.255.255.0
            access-list WEB extended permit tcp any any eq 443
            access-list MAIL extended permit tcp any any eq 25
            access-list FAR extended permit tcp any any eq 80
            route-map PBR permit 10
             match ip address WEB
             set ip next-hop 198.51.100.1
            route-map PBR permit 20
             match ip address MAIL
             set interface second
            route-map PBR permit 30
             match ip address FAR
             set ip default next-hop 198.51.100.1
            route outside 0.0.0.0 0.0.0.0 192.0.2.1 1
            """);

    assertThat(walk.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 8.8.8.8:443"))
        .isEqualTo("passes GigabitEthernet1/3 8.8.8.8:443");
    assertThat(walk.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 8.8.8.8:25"))
        .isEqualTo("passes GigabitEthernet1/3 8.8.8.8:25");
    assertThat(walk.of("GigabitEthernet1/2", "tcp 10.0.0.9 > 8.8.8.8:22"))
        .isEqualTo("passes GigabitEthernet1/1 8.8.8.8:22");
    assertThat(walk.appliance().tables().getFirst().policies())
        .extracting(RoutingTable.Policy::certain)
        .containsExactly(true, true, false);
  }
}
