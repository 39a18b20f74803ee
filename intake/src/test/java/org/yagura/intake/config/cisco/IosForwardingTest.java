package org.yagura.intake.config.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Redistributed;

class IosForwardingTest {

  private static DeviceConfiguration device(String text) {
    return new IosReader().read(ConfigText.of("config.txt", text)).devices().getFirst();
  }

  private static Forwarding forwarding(String text) {
    return device(text).forwarding();
  }

  @Test
  void aRouteMapThatDeniesLeavesTheRestToTheRoutes() {
    Forwarding it =
        forwarding(
            """
            interface GigabitEthernet0/1
             ip address 10.1.0.1 255.255.255.0
             ip policy route-map PBR
            access-list 101 permit tcp any any eq 443
            access-list 102 permit ip any any
            route-map PBR permit 20
             match ip address 102
             set interface Null0
            route-map PBR deny 10
             match ip address 101
            """);

    assertThat(it.policyRoutes())
        .extracting(PolicyRoute::effect)
        .containsExactly(PolicyRoute.Effect.ROUTE_NORMALLY, PolicyRoute.Effect.DISCARD);
    assertThat(it.policyRoutes().getFirst().interfaces()).containsExactly("GigabitEthernet0/1");
  }

  @Test
  void networkStatementsChooseTheInterfacesThatSpeak() {
    Forwarding it =
        forwarding(
            """
            interface GigabitEthernet0/1
             ip address 10.1.0.1 255.255.255.0
            interface GigabitEthernet0/2
             ip address 10.2.0.1 255.255.255.0
            interface GigabitEthernet0/3
             ip address 192.168.3.1 255.255.255.0
             ip ospf 1 area 3
            router ospf 1
             passive-interface default
             no passive-interface GigabitEthernet0/1
             network 10.0.0.0 0.255.255.255 area 0
             default-information originate always
             redistribute static subnets
            """);

    RoutingProcess ospf = it.routing().getFirst();
    assertThat(ospf.participants())
        .extracting(p -> p.interfaceName() + " " + p.area() + " " + p.passive())
        .containsExactly(
            "GigabitEthernet0/1 0 false", "GigabitEthernet0/2 0 true", "GigabitEthernet0/3 3 true");
    assertThat(ospf.redistributed())
        .containsExactlyInAnyOrder(Redistributed.DEFAULT_ALWAYS, Redistributed.STATIC);
  }

  @Test
  void aDenialInTheListOfATranslationIsAnExemption() {
    Forwarding it =
        forwarding(
            """
            interface GigabitEthernet0/1
             ip address 10.1.0.1 255.255.255.0
             ip nat inside
            interface GigabitEthernet0/0
             ip address dhcp
             ip nat outside
            access-list 110 deny ip any 10.9.0.0 0.0.255.255
            access-list 110 permit ip 10.1.0.0 0.0.0.255 any
            ip nat inside source list 110 interface GigabitEthernet0/0 overload
            """);

    assertThat(it.sourceTranslations())
        .extracting(SourceTranslation::exempt)
        .containsExactly(true, false);
    assertThat(it.sourceTranslations().getLast().path().to()).containsExactly("GigabitEthernet0/0");
  }

  @Test
  void sharedAddressesBearTheirPriorities() {
    Forwarding it =
        forwarding(
            """
            interface Vlan10
             ip address 10.1.0.2 255.255.255.0
             standby 10 ip 10.1.0.1
             standby 10 priority 120
            interface Vlan20
             ip address 10.2.0.2 255.255.255.0
             vrrp 20 address-family ipv4
              address 10.2.0.1 primary
              priority 90
            """);

    assertThat(it.virtualAddresses())
        .extracting(v -> Ipv4.format(v.address()) + " " + v.group() + " " + v.priority())
        .containsExactly("10.1.0.1 10 120", "10.2.0.1 20 90");
  }

  @Test
  void aTrunkCarriesEveryVlanUnlessALineNamesSome() {
    DeviceConfiguration device =
        device(
            """
            interface GigabitEthernet1/0/1
             switchport mode trunk
            interface GigabitEthernet1/0/2
             switchport mode trunk
             switchport trunk native vlan 99
             switchport trunk allowed vlan 10-12
             switchport trunk allowed vlan add 20
            interface GigabitEthernet1/0/3
            interface GigabitEthernet1/0/4
             no switchport
             ip address 10.4.0.1 255.255.255.0
            interface Vlan10
             ip address 10.1.0.1 255.255.255.0
             no autostate
            """);

    assertThat(device.forwarding().switchPorts())
        .extracting(p -> p.interfaceName() + " " + p.untagged() + " " + p.tagged().size())
        .containsExactly(
            "GigabitEthernet1/0/1 1 1", "GigabitEthernet1/0/2 99 2", "GigabitEthernet1/0/3 1 0");
    assertThat(device.network().find("Vlan10").orElseThrow().link().members())
        .containsExactly("GigabitEthernet1/0/1", "GigabitEthernet1/0/2");
    assertThat(device.forwarding().switches(Switch.Kind.ALWAYS_UP))
        .extracting(Switch::subject)
        .containsExactly("Vlan10");
  }

  @Test
  void aDefaultGatewayWithoutRoutesTellsThatNothingIsRouted() {
    assertThat(forwarding("ip default-gateway 10.0.0.1").isOn(Switch.Kind.ROUTING_ENABLED, true))
        .isFalse();
    assertThat(
            forwarding("ip routing\nip default-gateway 10.0.0.1")
                .isOn(Switch.Kind.ROUTING_ENABLED, false))
        .isTrue();
  }

  @Test
  void aRouteOfAVrfStandsInItsTable() {
    assertThat(device("ip route vrf MED 10.9.0.0 255.255.0.0 10.3.0.254").network().routes())
        .singleElement()
        .satisfies(route -> assertThat(route.context()).isEqualTo("MED"));
  }
}
