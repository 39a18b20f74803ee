package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.junos.JunosReader;

class SrxForwardingTest {

  private static final String HOSPITAL =
      """
      set version 21.4R3-S5.4
      set system host-name FW
      set system services ssh
      set system services telnet
      set interfaces ge-0/0/0 unit 0 family inet address 203.0.113.2/24
      set interfaces ge-0/0/1 unit 0 family inet address 10.0.0.1/24
      set interfaces ge-0/0/1 unit 0 family inet filter input LANIN
      set interfaces ge-0/0/2 unit 0 family inet address 10.5.0.1/24
      set interfaces ge-0/0/3 unit 0 family inet address 10.8.0.1/24
      set interfaces ge-0/0/4 unit 0 family inet address 10.9.0.1/24
      set interfaces st0 unit 0 family inet
      set interfaces lo0 unit 0 family inet filter input PROTECT
      set routing-options static route 0.0.0.0/0 next-hop 203.0.113.1
      set routing-options static route 10.7.0.0/16 next-hop st0.0
      set routing-options static route 10.8.0.0/24 next-table lab.inet.0
      set routing-instances lab instance-type virtual-router
      set routing-instances lab interface ge-0/0/3.0
      set firewall family inet filter LANIN term a from destination-port 25
      set firewall family inet filter LANIN term a from protocol tcp
      set firewall family inet filter LANIN term a then discard
      set firewall family inet filter LANIN term z then accept
      set firewall family inet filter PROTECT term a from source-address 10.0.0.0/24
      set firewall family inet filter PROTECT term a then accept
      set security address-book global address server 10.0.0.10/32
      set security address-book global address pacs 10.0.0.20/32
      set security address-book global address-set servers address server
      set security address-book global address-set servers address-set more
      set security address-book global address-set more address pacs
      set applications application dicom protocol tcp
      set applications application dicom destination-port 104
      set applications application-set care application dicom
      set applications application-set care application junos-https
      set security ike gateway branch external-interface ge-0/0/0.0
      set security ike gateway branch address 198.51.100.9
      set security ipsec vpn branch bind-interface st0.0
      set security ipsec vpn branch ike gateway branch
      set security nat source rule-set out from zone trust
      set security nat source rule-set out to zone untrust
      set security nat source rule-set out rule all match source-address 0.0.0.0/0
      set security nat source rule-set out rule all then source-nat interface
      set security nat destination pool srv address 10.0.0.10/32 port 443
      set security nat destination rule-set in from zone untrust
      set security nat destination rule-set in rule web match destination-address 203.0.113.10/32
      set security nat destination rule-set in rule web match destination-port 8443
      set security nat destination rule-set in rule web match protocol tcp
      set security nat destination rule-set in rule web then destination-nat pool srv
      set security nat static rule-set fix from zone untrust
      set security nat static rule-set fix rule pacs match destination-address 203.0.113.20/32
      set security nat static rule-set fix rule pacs then static-nat prefix 10.0.0.20/32
      set security policies from-zone untrust to-zone trust policy web match source-address any
      set security policies from-zone untrust to-zone trust policy web match destination-address servers
      set security policies from-zone untrust to-zone trust policy web match application care
      set security policies from-zone untrust to-zone trust policy web then permit
      set security policies from-zone trust to-zone untrust policy out match source-address any
      set security policies from-zone trust to-zone untrust policy out match destination-address any
      set security policies from-zone trust to-zone untrust policy out match application any
      set security policies from-zone trust to-zone untrust policy out then permit
      set security policies from-zone vpn to-zone trust policy rdp match source-address any
      set security policies from-zone vpn to-zone trust policy rdp match destination-address server
      set security policies from-zone vpn to-zone trust policy rdp match application junos-ssh
      set security policies from-zone vpn to-zone trust policy rdp then permit
      deactivate security policies from-zone vpn to-zone trust policy rdp
      set security policies global policy lab match source-address any
      set security policies global policy lab match destination-address any
      set security policies global policy lab match from-zone trust
      set security policies global policy lab match to-zone lab
      set security policies global policy lab match application junos-http
      set security policies global policy lab then permit
      set security zones security-zone untrust interfaces ge-0/0/0.0
      set security zones security-zone trust interfaces ge-0/0/1.0 host-inbound-traffic system-services ssh
      set security zones security-zone trust interfaces ge-0/0/2.0
      set security zones security-zone lab interfaces ge-0/0/3.0
      set security zones security-zone vpn interfaces st0.0
      """;

  private final Walk hospital = Walk.through(new JunosReader(), HOSPITAL);

  @Test
  void policiesSeeTranslatedDestinations() {
    assertThat(hospital.of("ge-0/0/0.0", "tcp 198.51.100.9 > 203.0.113.10:8443"))
        .isEqualTo("passes ge-0/0/1.0 10.0.0.10:443");
    assertThat(hospital.decided()).containsExactly("web", "ポリシー「web」（untrust → trust）");
    assertThat(hospital.of("ge-0/0/0.0", "tcp 198.51.100.9 > 203.0.113.20:104"))
        .isEqualTo("passes ge-0/0/1.0 10.0.0.20:104");
    assertThat(hospital.of("ge-0/0/0.0", "tcp 198.51.100.9 > 203.0.113.20:22"))
        .isEqualTo("is dropped");
  }

  @Test
  void withinAZoneNothingPassesWithoutAPolicy() {
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 10.5.0.9:80")).isEqualTo("is dropped");
  }

  @Test
  void globalPoliciesFollowAndOtherTablesAreReached() {
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 10.8.0.9:80"))
        .isEqualTo("passes ge-0/0/3.0 10.8.0.9:80");
    assertThat(hospital.decided()).containsExactly("フィルタ LANIN の z", "ポリシー「lab」（trust → lab）");
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 10.8.0.9:81")).isEqualTo("is dropped");
  }

  @Test
  void aTableOfItsOwnKnowsNoOthersRoutes() {
    assertThat(hospital.of("ge-0/0/3.0", "tcp 10.8.0.9 > 10.0.0.10:443")).isEqualTo("has no route");
  }

  @Test
  void statelessFiltersJudgeBeforeEverything() {
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 198.51.100.1:25")).isEqualTo("is dropped");
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 198.51.100.1:443"))
        .isEqualTo("passes ge-0/0/0.0 198.51.100.1:443");
    assertThat(hospital.decided()).endsWith("all");
  }

  @Test
  void whatIsDeactivatedOpensNothing() {
    assertThat(hospital.of("st0.0", "tcp 10.7.0.9 > 10.0.0.10:22")).isEqualTo("is dropped");
  }

  @Test
  void anInterfaceWithoutZonePassesNothing() {
    assertThat(hospital.of("ge-0/0/4.0", "tcp 10.9.0.9 > 10.0.0.10:443")).isEqualTo("is dropped");
  }

  @Test
  void theDeviceAnswersWhereItsZoneOpensTheServiceAndItsLoopbackLetsItIn() {
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 10.0.0.1:22")).isEqualTo("is answered");
    assertThat(hospital.of("ge-0/0/1.0", "tcp 10.0.0.9 > 10.0.0.1:23")).isEqualTo("is dropped");
    assertThat(hospital.of("ge-0/0/2.0", "tcp 10.5.0.9 > 10.5.0.1:22")).isEqualTo("is dropped");
  }
}
