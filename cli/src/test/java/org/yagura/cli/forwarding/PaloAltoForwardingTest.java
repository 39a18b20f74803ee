package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.panos.PanosReader;

class PaloAltoForwardingTest {

  private static final String DEVICE =
      """
      set deviceconfig system hostname PA
      set network interface ethernet ethernet1/1 layer3 ip 203.0.113.2/24
      set network interface ethernet ethernet1/2 layer3 ip 10.0.0.1/24
      set network interface ethernet ethernet1/2 layer3 interface-management-profile admin
      set network interface ethernet ethernet1/3 layer3 ip 10.5.0.1/24
      set network interface ethernet ethernet1/4 layer3 ip 10.6.0.1/24
      set network interface tunnel units tunnel.1
      set network profiles interface-management-profile admin ssh yes
      set network virtual-router default interface [ ethernet1/1 ethernet1/2 ethernet1/3 tunnel.1 ]
      set network virtual-router default routing-table ip static-route d destination 0.0.0.0/0
      set network virtual-router default routing-table ip static-route d nexthop ip-address 203.0.113.1
      set network virtual-router default routing-table ip static-route v destination 10.7.0.0/16
      set network virtual-router default routing-table ip static-route v interface tunnel.1
      set zone untrust network layer3 ethernet1/1
      set zone trust network layer3 ethernet1/2
      set zone dmz network layer3 [ ethernet1/3 ethernet1/4 ]
      set zone vpn network layer3 tunnel.1
      set address web-public ip-netmask 203.0.113.10
      set rulebase nat rules keep from trust
      set rulebase nat rules keep to untrust
      set rulebase nat rules keep source 10.0.0.9
      set rulebase nat rules keep destination any
      set rulebase nat rules keep service any
      set rulebase nat rules out from trust
      set rulebase nat rules out to untrust
      set rulebase nat rules out source any
      set rulebase nat rules out destination any
      set rulebase nat rules out service any
      set rulebase nat rules out source-translation dynamic-ip-and-port interface-address interface ethernet1/1
      set rulebase nat rules wrong-zone from untrust
      set rulebase nat rules wrong-zone to trust
      set rulebase nat rules wrong-zone source any
      set rulebase nat rules wrong-zone destination web-public
      set rulebase nat rules wrong-zone service any
      set rulebase nat rules wrong-zone destination-translation translated-address 10.0.0.99
      set rulebase nat rules web from untrust
      set rulebase nat rules web to untrust
      set rulebase nat rules web source any
      set rulebase nat rules web destination web-public
      set rulebase nat rules web service service-https
      set rulebase nat rules web destination-translation translated-address 10.0.0.10
      """;

  private static final String RULES =
      rule("web", "untrust", "trust", "any", "web-public", "any", "service-https", "allow")
          + rule("inner", "untrust", "trust", "any", "10.0.0.0/24", "any", "any", "allow")
          + rule("off", "any", "any", "any", "any", "any", "any", "allow")
          + "set rulebase security rules off disabled yes\n"
          + rule("block", "dmz", "trust", "10.5.0.66", "any", "any", "any", "deny")
          + rule("app", "dmz", "trust", "any", "any", "ssl", "application-default", "allow")
          + rule("odd", "dmz", "trust", "any", "10.0.0.20", "maker-app", "any", "allow")
          + rule("not", "vpn", "trust", "any", "10.0.0.10", "any", "any", "allow")
          + "set rulebase security rules not negate-destination yes\n"
          + rule("out", "trust", "untrust", "any", "any", "any", "any", "allow");

  private static String rule(String name, String... parts) {
    List<String> keywords =
        List.of("from", "to", "source", "destination", "application", "service", "action");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      lines.append(
          "set rulebase security rules %s %s %s\n".formatted(name, keywords.get(i), parts[i]));
    }
    return lines.toString();
  }

  private final Walk hospital = Walk.through(new PanosReader(), DEVICE + RULES);

  @Test
  void rulesSeeTheAddressBeforeTheTranslationAndTheZoneBehindIt() {
    assertThat(hospital.of("ethernet1/1", "tcp 198.51.100.9 > 203.0.113.10:443"))
        .isEqualTo("passes ethernet1/2 10.0.0.10:443");
    assertThat(hospital.decided()).containsExactly("web", "セキュリティルール「web」");
  }

  @Test
  void aTranslationForAnotherZoneThanTheAddressLiesInDoesNotApply() {
    assertThat(hospital.of("ethernet1/1", "tcp 198.51.100.9 > 203.0.113.10:80"))
        .isEqualTo("passes ethernet1/1 203.0.113.10:80");
    assertThat(hospital.decided()).doesNotContain("wrong-zone");
  }

  @Test
  void withinAZoneEverythingPassesAndBetweenZonesNothing() {
    assertThat(hospital.of("ethernet1/3", "tcp 10.5.0.9 > 10.5.0.10:80"))
        .isEqualTo("passes ethernet1/3 10.5.0.10:80");
    assertThat(hospital.decided()).containsExactly("セキュリティルール「intrazone-default dmz」");
    assertThat(hospital.of("ethernet1/2", "tcp 10.0.0.9 > 10.5.0.9:80")).isEqualTo("is dropped");
  }

  @Test
  void applicationsOpenTheirUsualPorts() {
    assertThat(hospital.of("ethernet1/3", "tcp 10.5.0.9 > 10.0.0.10:443"))
        .isEqualTo("passes ethernet1/2 10.0.0.10:443");
    assertThat(hospital.of("ethernet1/3", "tcp 10.5.0.9 > 10.0.0.10:445")).isEqualTo("is dropped");
    assertThat(hospital.of("ethernet1/3", "tcp 10.5.0.66 > 10.0.0.10:443")).isEqualTo("is dropped");
    assertThat(hospital.appliance().assumptions()).anyMatch(it -> it.contains("App-ID"));
  }

  @Test
  void anApplicationWithoutKnownPortsLeavesTheVerdictOpen() {
    assertThat(hospital.of("ethernet1/3", "tcp 10.5.0.9 > 10.0.0.20:9999"))
        .isEqualTo("may: passes ethernet1/2 10.0.0.20:9999, or is dropped");
  }

  @Test
  void aNegatedDestinationMeansEverythingElse() {
    assertThat(hospital.of("tunnel.1", "tcp 10.7.0.9 > 10.0.0.10:22")).isEqualTo("is dropped");
    assertThat(hospital.of("tunnel.1", "tcp 10.7.0.9 > 10.0.0.11:22"))
        .isEqualTo("passes ethernet1/2 10.0.0.11:22");
  }

  @Test
  void theFirstTranslationThatMatchesIsTheOnlyOne() {
    hospital.of("ethernet1/2", "tcp 10.0.0.8 > 198.51.100.1:443");
    assertThat(hospital.decided()).endsWith("out");
    assertThat(hospital.of("ethernet1/2", "tcp 10.0.0.9 > 198.51.100.1:443"))
        .isEqualTo("passes ethernet1/1 198.51.100.1:443");
    assertThat(hospital.decided()).containsExactly("セキュリティルール「out」");
  }

  @Test
  void theDeviceAnswersByItsManagementProfile() {
    assertThat(hospital.of("ethernet1/2", "tcp 10.0.0.9 > 10.0.0.1:22")).isEqualTo("is answered");
    assertThat(hospital.of("ethernet1/1", "tcp 198.51.100.9 > 203.0.113.2:22"))
        .isEqualTo("is dropped");
  }
}
