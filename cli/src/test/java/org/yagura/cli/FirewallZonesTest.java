package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;

class FirewallZonesTest {

  @TempDir private Path folder;

  private static final String JUNOS =
      """
      set version 21.4R3.15
      set system host-name SRX
      set system services ssh
      set system services telnet
      set interfaces ge-0/0/0 unit 0 family inet address 203.0.113.10/29
      set interfaces ge-0/0/1 unit 0 family inet address 192.168.20.1/24
      set routing-options static route 0.0.0.0/0 next-hop 203.0.113.9
      set security zones security-zone untrust interfaces ge-0/0/0.0 host-inbound-traffic system-services ssh
      set security zones security-zone dmz interfaces ge-0/0/1.0
      set security zones security-zone dmz host-inbound-traffic system-services all
      set security address-book global address web 192.168.20.5/32
      set security nat destination pool web address 192.168.20.5/32 port 8443
      set security nat destination rule-set in from zone untrust
      set security nat destination rule-set in rule web match destination-address 203.0.113.10/32
      set security nat destination rule-set in rule web match destination-port 443
      set security nat destination rule-set in rule web then destination-nat pool web
      set security nat destination rule-set in rule rdp match destination-address 203.0.113.10/32
      set security nat destination rule-set in rule rdp match destination-port 3389
      set security nat destination rule-set in rule rdp match protocol tcp
      set security nat destination rule-set in rule rdp then destination-nat pool rdp
      set security nat destination pool rdp address 192.168.20.6/32 port 3389
      set security nat static rule-set fix from zone untrust
      set security nat static rule-set fix rule a match destination-address 203.0.113.11/32
      set security nat static rule-set fix rule a then static-nat prefix 192.168.20.7/32
      set security address-book global address pacs 192.168.20.7/32
      set applications application web-alt protocol tcp
      set applications application web-alt destination-port 8443
      set security policies from-zone untrust to-zone dmz policy web match source-address any
      set security policies from-zone untrust to-zone dmz policy web match destination-address web
      set security policies from-zone untrust to-zone dmz policy web match application web-alt
      set security policies from-zone untrust to-zone dmz policy web then permit
      set security policies from-zone untrust to-zone dmz policy pacs match source-address any destination-address pacs application junos-ssh
      set security policies from-zone untrust to-zone dmz policy pacs then permit
      """;

  private static final String PAN_OS =
      """
      set deviceconfig system hostname PA
      set network interface ethernet ethernet1/1 layer3 ip 203.0.113.10/29
      set network interface ethernet ethernet1/1 layer3 interface-management-profile open
      set network interface ethernet ethernet1/2 layer3 ip 192.168.20.1/24
      set network profiles interface-management-profile open https yes
      set network virtual-router default routing-table ip static-route d destination 0.0.0.0/0
      set network virtual-router default routing-table ip static-route d nexthop ip-address 203.0.113.9
      set network virtual-router default routing-table ip static-route d interface ethernet1/1
      set zone untrust network layer3 ethernet1/1
      set zone dmz network layer3 ethernet1/2
      set address web-outside ip-netmask 203.0.113.11
      set address web-inside ip-netmask 192.168.20.5
      set rulebase nat rules web from untrust to untrust source any destination web-outside service service-https
      set rulebase nat rules web destination-translation translated-address web-inside translated-port 8443
      set rulebase nat rules ssh from untrust to untrust source any destination 203.0.113.12 service tcp-22
      set rulebase nat rules ssh destination-translation translated-address 192.168.20.6
      set service tcp-22 protocol tcp port 22
      set rulebase security rules p2p from any to any source any destination any application bittorrent service any action deny
      set rulebase security rules web from untrust to dmz source any destination web-outside application ssl service application-default action allow
      set rulebase security rules ssh from untrust to dmz source any destination 192.168.20.6 application any service tcp-22 action allow
      """;

  private static List<String> exposed(Survey survey) {
    return survey.connections().stream()
        .filter(it -> it.kind().id().equals("internet"))
        .map(ExternalConnection::exposes)
        .flatMap(List::stream)
        .map(it -> it.nature() + " " + it.protocol() + "/" + it.port())
        .sorted()
        .toList();
  }

  @Test
  void junosPoliciesJudgeWhatDestinationTranslationLeadsTo() {
    Survey survey = new Scenario(folder).with("srx.txt", JUNOS).survey();

    assertThat(exposed(survey))
        .containsExactly("MANAGEMENT tcp/22", "PUBLISHED tcp/22", "PUBLISHED tcp/443");
  }

  @Test
  void panOsRulesJudgeTheAddressBeforeTranslationAndTheZoneBehindIt() {
    Survey survey = new Scenario(folder).with("pa.txt", PAN_OS).survey();

    assertThat(exposed(survey)).containsExactly("MANAGEMENT tcp/443", "PUBLISHED tcp/443");
  }
}
