package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.cisco.IosReader;
import org.yagura.intake.config.junos.JunosReader;
import org.yagura.intake.config.panos.PanosReader;

class InstanceForwardingTest {

  private final Walk srx =
      Walk.through(
          new JunosReader(),
          """
          set version 21.4R3
          set interfaces ge-0/0/0 unit 0 family inet address 203.0.113.2/24
          set interfaces ge-0/0/1 unit 0 family inet filter input BY-PORT
          set interfaces ge-0/0/1 unit 0 family inet address 10.0.0.1/24
          set interfaces ge-0/0/2 unit 0 family inet address 198.51.100.2/24
          set firewall family inet filter BY-PORT term web from protocol tcp
          set firewall family inet filter BY-PORT term web from destination-port 443
          set firewall family inet filter BY-PORT term web then routing-instance SECOND
          set firewall family inet filter BY-PORT term rest then accept
          set routing-instances SECOND instance-type forwarding
          set routing-instances SECOND routing-options static route 0.0.0.0/0 next-hop 198.51.100.1
          set routing-options static route 0.0.0.0/0 next-hop 203.0.113.1
          """);

  @Test
  void aTermSendsByTheRoutesOfItsInstance() {
    assertThat(srx.of("ge-0/0/1.0", "tcp 10.0.0.9 > 8.8.8.8:443"))
        .isEqualTo("passes ge-0/0/2.0 8.8.8.8:443");
    assertThat(srx.of("ge-0/0/1.0", "tcp 10.0.0.9 > 8.8.8.8:80"))
        .isEqualTo("passes ge-0/0/0.0 8.8.8.8:80");
    assertThat(srx.of("ge-0/0/1.0", "tcp 10.0.0.9 > 203.0.113.7:443"))
        .isEqualTo("passes ge-0/0/0.0 203.0.113.7:443");
  }

  private final Walk ios =
      Walk.through(
          new IosReader(),
          """
          version 15.9
          hostname RT
          ip routing
          interface GigabitEthernet0/0
           ip address 10.0.0.1 255.255.255.0
           ip nat inside
          interface GigabitEthernet0/1
           ip address 172.30.0.1 255.255.255.0
           ip nat outside
          ip nat outside source static 172.30.0.9 10.99.0.9 add-route
          ip nat outside source static tcp 172.30.0.8 80 10.99.0.8 8080
          """);

  @Test
  void aStrangerIsSeenInsideByAnotherAddress() {
    assertThat(ios.of("GigabitEthernet0/0", "tcp 10.0.0.5 > 10.99.0.9:443"))
        .isEqualTo("passes GigabitEthernet0/1 172.30.0.9:443");
    assertThat(ios.of("GigabitEthernet0/1", "tcp 172.30.0.9 > 10.0.0.5:443"))
        .isEqualTo("passes GigabitEthernet0/0 10.0.0.5:443");
    assertThat(ios.decided())
        .containsExactly("outside source static 172.30.0.9 10.99.0.9 add-route");
  }

  @Test
  void aPortOfAStrangerIsNotFollowedAndSaidSo() {
    assertThat(ios.appliance().doubts())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.what()).contains("10.99.0.8"));
  }

  private static Walk paloAlto(String external) {
    return Walk.through(
        new PanosReader(),
        """
        set network interface ethernet ethernet1/1 layer3 ip 10.1.0.1/24
        set network interface ethernet ethernet1/2 layer3 ip 10.2.0.1/24
        set network virtual-router one interface ethernet1/1
        set network virtual-router two interface ethernet1/2
        set network virtual-router one routing-table ip static-route x destination 10.2.0.0/24
        set network virtual-router one routing-table ip static-route x nexthop next-vr two
        set vsys vsys1 import network interface ethernet1/1
        set vsys vsys1 zone trust network layer3 ethernet1/1
        set vsys vsys1 rulebase security rules out from trust
        set vsys vsys1 rulebase security rules out to to-two
        set vsys vsys1 rulebase security rules out source any
        set vsys vsys1 rulebase security rules out destination any
        set vsys vsys1 rulebase security rules out application any
        set vsys vsys1 rulebase security rules out service any
        set vsys vsys1 rulebase security rules out action allow
        set vsys vsys2 import network interface ethernet1/2
        set vsys vsys2 zone trust network layer3 ethernet1/2
        set vsys vsys2 rulebase security rules in from to-one
        set vsys vsys2 rulebase security rules in to trust
        set vsys vsys2 rulebase security rules in source any
        set vsys vsys2 rulebase security rules in destination 10.2.0.9
        set vsys vsys2 rulebase security rules in application any
        set vsys vsys2 rulebase security rules in service any
        set vsys vsys2 rulebase security rules in action allow
        EXTERNAL
        """
            .replace("EXTERNAL", external));
  }

  @Test
  void betweenVirtualSystemsBothMustPermitByTheirExternalZones() {
    Walk joined =
        paloAlto(
            """
            set vsys vsys1 zone to-two network external vsys2
            set vsys vsys2 zone to-one network external vsys1
            """);

    assertThat(joined.of("ethernet1/1", "tcp 10.1.0.5 > 10.2.0.9:443"))
        .isEqualTo("passes ethernet1/2 10.2.0.9:443");
    assertThat(joined.of("ethernet1/1", "tcp 10.1.0.5 > 10.2.0.8:443")).isEqualTo("is dropped");
    assertThat(paloAlto("").of("ethernet1/1", "tcp 10.1.0.5 > 10.2.0.9:443"))
        .isEqualTo("is dropped");
  }
}
