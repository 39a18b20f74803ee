package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.fortios.FortiosReader;

class FortiGateForwardingTest {

  private static final String HEAD =
      "#config-version=FGT60F-%s-FW-build0489-230314:opmode=0:vdom=0:user=admin\n";

  private static final String CLINIC =
      """
      config system interface
          edit "wan1"
              set ip 192.0.2.2 255.255.255.0
              set allowaccess https
          next
          edit "lan"
              set ip 10.0.0.1 255.255.255.0
              set allowaccess https ssh
          next
          edit "dmz"
              set ip 10.5.0.1 255.255.255.0
          next
          edit "guest1"
              set ip 10.6.0.1 255.255.255.0
          next
          edit "guest2"
              set ip 10.7.0.1 255.255.255.0
          next
          edit "ssl.root"
              set type tunnel
          next
      end
      config system zone
          edit "guests"
              set intrazone allow
              set interface "guest1" "guest2"
          next
      end
      config system admin
          edit "admin"
              set accprofile "super_admin"
              set trusthost1 10.0.0.0 255.255.255.0
          next
      end
      config firewall address
          edit "all"
          next
          edit "server"
              set subnet 10.0.0.10 255.255.255.255
          next
          edit "maker"
              set type fqdn
              set fqdn "support.example.jp"
          next
      end
      config firewall schedule recurring
          edit "day"
              set day monday
          next
      end
      config vpn ssl settings
          set tunnel-ip-pools "pool"
          set port 10443
          set source-interface "wan1"
      end
      config firewall vip
          edit "web"
              set extip 192.0.2.10
              set extintf "wan1"
              set portforward enable
              set mappedip "10.0.0.10"
              set extport 8443
              set mappedport 443
              set src-filter "203.0.113.0/24"
          next
          edit "whole"
              set extip 192.0.2.20-192.0.2.21
              set extintf "wan1"
              set mappedip "10.0.0.20-10.0.0.21"
          next
      end
      config firewall policy
          edit 9
              set srcintf "wan1"
              set dstintf "any"
              set srcaddr "all"
              set dstaddr "all"
              set service "ALL"
              set schedule "always"
      MATCH
          next
          edit 2
              set name "publish"
              set srcintf "wan1"
              set dstintf "lan"
              set action accept
              set srcaddr "all"
              set dstaddr "web" "whole"
              set service "HTTPS"
              set schedule "always"
          next
          edit 3
              set srcintf "dmz"
              set dstintf "lan"
              set srcaddr "all"
              set dstaddr "all"
              set service "ALL"
              set schedule "day"
          next
          edit 4
              set srcintf "dmz"
              set dstintf "lan"
              set action accept
              set srcaddr "all"
              set srcaddr-negate enable
              set dstaddr "all"
              set service "ALL"
              set schedule "always"
          next
          edit 5
              set srcintf "dmz"
              set dstintf "lan"
              set action accept
              set srcaddr "all"
              set dstaddr "server"
              set service "SMB"
              set schedule "day"
          next
          edit 6
              set status disable
              set srcintf "any"
              set dstintf "any"
              set action accept
              set srcaddr "all"
              set dstaddr "all"
              set service "ALL"
              set schedule "always"
          next
          edit 7
              set srcintf "lan"
              set dstintf "wan1"
              set action accept
              set srcaddr "all"
              set dstaddr "all"
              set service "ALL"
              set schedule "always"
              set nat enable
          next
          edit 8
              set srcintf "guests"
              set dstintf "lan"
              set action accept
              set srcaddr "all"
              set dstaddr "maker"
              set service "HTTPS"
              set schedule "always"
          next
          edit 10
              set srcintf "ssl.root"
              set dstintf "lan"
              set action accept
              set srcaddr "all"
              set dstaddr "server"
              set service "RDP"
              set schedule "always"
              set groups "vendor"
          next
      end
      config router static
          edit 1
              set gateway 192.0.2.1
              set device "wan1"
          next
      end
      config router policy
          edit 1
              set input-device "lan"
              set src "10.0.0.99/255.255.255.255"
              set gateway 10.5.0.9
              set output-device "dmz"
          next
      end
      """;

  private static Walk gate(String version, String matchVip) {
    return Walk.through(
        new FortiosReader(), HEAD.formatted(version) + CLINIC.replace("MATCH", matchVip));
  }

  private final Walk clinic = gate("7.0.11", "");

  @Test
  void aPlainDenyAboveDoesNotStopAVirtualIp() {
    assertThat(clinic.of("wan1", "tcp 203.0.113.9 > 192.0.2.10:8443"))
        .isEqualTo("passes lan 10.0.0.10:443");
    assertThat(clinic.decided()).containsExactly("web", "ポリシー 2「publish」");
  }

  @Test
  void itDoesWithMatchVipOrSince724() {
    assertThat(
            gate("7.0.11", "set match-vip enable").of("wan1", "tcp 203.0.113.9 > 192.0.2.10:8443"))
        .isEqualTo("is dropped");
    assertThat(gate("7.4.1", "").of("wan1", "tcp 203.0.113.9 > 192.0.2.10:8443"))
        .isEqualTo("is dropped");
    assertThat(
            gate("7.4.1", "set match-vip disable").of("wan1", "tcp 203.0.113.9 > 192.0.2.10:8443"))
        .isEqualTo("passes lan 10.0.0.10:443");
  }

  @Test
  void whereTheVersionDoesNotTellTheVerdictIsOpenAndSaidSo() {
    Walk unsure = gate("7.2.3", "");

    assertThat(unsure.of("wan1", "tcp 203.0.113.9 > 192.0.2.10:8443"))
        .isEqualTo("may: is dropped, or passes lan 10.0.0.10:443");
    assertThat(unsure.appliance().assumptions()).anyMatch(it -> it.contains("match-vip"));
    assertThat(clinic.appliance().assumptions()).noneMatch(it -> it.contains("match-vip"));
  }

  @Test
  void aVirtualIpMayBeForCertainSendersOnly() {
    assertThat(clinic.of("wan1", "tcp 198.51.100.9 > 192.0.2.10:8443")).doesNotContain("lan");
  }

  @Test
  void addressesAreMappedOneByOne() {
    assertThat(clinic.of("wan1", "tcp 198.51.100.9 > 192.0.2.21:443"))
        .isEqualTo("passes lan 10.0.0.21:443");
    assertThat(clinic.of("wan1", "tcp 198.51.100.9 > 192.0.2.21:80")).isEqualTo("is dropped");
  }

  @Test
  void whoKnowsTheInsideAddressIsStoppedByThePlainDeny() {
    assertThat(clinic.of("wan1", "tcp 203.0.113.9 > 10.0.0.30:443")).isEqualTo("is dropped");
    assertThat(clinic.decided()).containsExactly("ポリシー 9");
  }

  @Test
  void closedAtNightIsNotClosed() {
    assertThat(clinic.of("dmz", "tcp 10.5.0.9 > 10.0.0.10:445"))
        .isEqualTo("passes lan 10.0.0.10:445");
    assertThat(clinic.decided()).containsExactly("ポリシー 5");
  }

  @Test
  void negatedAndDisabledPoliciesOpenNothing() {
    assertThat(clinic.of("dmz", "tcp 10.5.0.9 > 10.0.0.11:445")).isEqualTo("is dropped");
    assertThat(clinic.decided()).isEmpty();
  }

  @Test
  void interfacesOfAZoneReachEachOtherWhereTheZoneSaysSo() {
    assertThat(clinic.of("guest1", "tcp 10.6.0.9 > 10.7.0.9:80"))
        .isEqualTo("passes guest2 10.7.0.9:80");
  }

  @Test
  void aNameWithoutAddressLeavesTheVerdictOpen() {
    assertThat(clinic.of("guest1", "tcp 10.6.0.9 > 10.0.0.10:443"))
        .isEqualTo("may: passes lan 10.0.0.10:443, or is dropped");
  }

  @Test
  void sourcesAreHiddenBehindTheLeavingInterface() {
    assertThat(clinic.of("lan", "tcp 10.0.0.10 > 198.51.100.1:443"))
        .isEqualTo("passes wan1 198.51.100.1:443");
    assertThat(clinic.decided()).containsExactly("ポリシー 7", "7");
  }

  @Test
  void policyRoutesGoBeforeTheTable() {
    assertThat(clinic.of("lan", "tcp 10.0.0.99 > 198.51.100.1:443")).isEqualTo("is dropped");
  }

  @Test
  void managementAnswersTrustedHostsOnly() {
    assertThat(clinic.of("lan", "tcp 10.0.0.9 > 10.0.0.1:22")).isEqualTo("is answered");
    assertThat(clinic.of("wan1", "tcp 198.51.100.9 > 192.0.2.2:443")).isEqualTo("is dropped");
    assertThat(clinic.of("wan1", "tcp 198.51.100.9 > 192.0.2.2:10443")).isEqualTo("is answered");
  }

  @Test
  void theAddressOfAnotherInterfaceTakesAPolicyToIt() {
    assertThat(clinic.of("lan", "tcp 10.0.0.9 > 192.0.2.2:443")).isEqualTo("is answered");
    assertThat(clinic.decided()).contains("ポリシー 7");
    assertThat(clinic.of("dmz", "tcp 10.5.0.9 > 192.0.2.2:10443")).isEqualTo("is dropped");
  }

  @Test
  void whatTurnsBackNeedsNoPolicyBefore7410() {
    assertThat(clinic.of("lan", "tcp 10.0.0.9 > 10.0.0.77:80"))
        .isEqualTo("passes lan 10.0.0.77:80");
    assertThat(gate("7.4.10", "").of("lan", "tcp 10.0.0.9 > 10.0.0.77:80")).isEqualTo("is dropped");
  }

  @Test
  void theSslVpnComesByItsOwnInterface() {
    assertThat(clinic.of("ssl.root", "tcp 10.212.134.200 > 10.0.0.10:3389"))
        .isEqualTo("passes lan 10.0.0.10:3389");
    assertThat(clinic.of("ssl.root", "tcp 10.212.134.200 > 10.0.0.11:3389"))
        .isEqualTo("is dropped");
  }

  @Test
  void withCentralNatPoliciesSeeWhatTheVirtualIpMapsTo() {
    String central = CLINIC.replace("MATCH", "set action accept\nset service \"HTTPS\"");
    Walk gate =
        Walk.through(
            new FortiosReader(),
            HEAD.formatted("7.0.11")
                + central
                + "config system settings\nset central-nat enable\nend\n");

    assertThat(gate.of("wan1", "tcp 203.0.113.9 > 192.0.2.10:8443"))
        .isEqualTo("passes lan 10.0.0.10:443");
  }
}
