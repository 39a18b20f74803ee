package org.yagura.intake.config.alliedware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.device.DeviceConfiguration;

class AwPlusForwardingTest {

  private static final String TEXT =
      """
      zone private
       network lan
        ip subnet 10.1.0.0/24 interface vlan1
      zone public
       network wan
        ip subnet 0.0.0.0/0 interface ppp0
       network spare
        ip subnet 0.0.0.0/0 interface ppp1
      nat
       rule 10 masq any from private to public
       enable
      policy-based-routing
       ip policy-route 10 match http from private to public nexthop ppp1
       policy-based-routing enable
      interface port1.0.1
       switchport
       switchport mode trunk
       switchport trunk allowed vlan add 10,20
       switchport trunk native vlan none
      interface port1.0.2
       switchport
       switchport mode access
      interface vlan1
       ip address 10.1.0.1/24
      router ospf 1
       network 10.1.0.0/24 area 0
       redistribute static
      ip route vrf MED 10.9.0.0/16 10.1.0.9
      """;

  private final DeviceConfiguration device =
      new AwPlusReader().read(ConfigText.of("config.txt", TEXT)).devices().getFirst();

  @Test
  void masqueradingHoldsTowardsEveryInterfaceOfItsZone() {
    assertThat(device.forwarding().sourceTranslations())
        .extracting(it -> it.path().from() + " " + it.path().to() + " " + it.enabled())
        .containsExactly("[vlan1] [ppp0] true", "[vlan1] [ppp1] true");
  }

  @Test
  void aPolicyRouteNamesItsNextHop() {
    assertThat(device.forwarding().policyRoutes())
        .extracting(it -> it.name() + " " + it.interfaceName() + " " + it.enabled())
        .containsOnly("10 ppp1 true");
  }

  @Test
  void aTrunkCarriesTheVlansItNames() {
    assertThat(device.forwarding().switchPorts())
        .extracting(it -> it.interfaceName() + " " + it.untagged() + " " + it.tagged().size())
        .containsExactly("port1.0.1 0 2", "port1.0.2 1 0");
  }

  @Test
  void protocolsAndTablesAreTold() {
    assertThat(device.forwarding().routing().getFirst().participants()).hasSize(1);
    assertThat(device.network().routes().getFirst().context()).isEqualTo("MED");
  }
}
