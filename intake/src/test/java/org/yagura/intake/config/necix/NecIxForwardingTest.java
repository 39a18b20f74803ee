package org.yagura.intake.config.necix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;
import org.yagura.model.device.Forwarding.Switch;

class NecIxForwardingTest {

  private static final String TEXT =
      """
      hostname IX
      ip access-list server permit ip src 10.1.0.5/32 dest any
      router ospf 1
        originate-default always
        network GigaEthernet1.0 area 0
        redistribute static
      route-map PBR permit 10
        match ip address access-list server
        set ip next-hop 10.1.0.254
      interface GigaEthernet1.0
        ip address 10.1.0.1/24
        ip policy route-map PBR
        vrrp 1 ip 10.1.0.250
        vrrp 1 priority 150
        no shutdown
      interface GigaEthernet0.0
        ip address 203.0.113.2/29
        ip nat enable
        no shutdown
      interface GigaEthernet2.0
        ip address 203.0.113.10/29
        ip napt enable
        no shutdown
      """;

  private final Forwarding it =
      new NecIxReader().read(ConfigText.of("config.txt", TEXT)).devices().getFirst().forwarding();

  @Test
  void aRouteMapAtAnInterfaceIsAPolicy() {
    assertThat(it.policyRoutes())
        .singleElement()
        .satisfies(route -> {
          assertThat(route.effect()).isEqualTo(Effect.FORWARD);
          assertThat(route.gateway()).isEqualTo("10.1.0.254");
          assertThat(route.interfaces()).containsExactly("GigaEthernet1.0");
        });
  }

  @Test
  void protocolsNameTheirInterfaces() {
    assertThat(it.routing().getFirst().participants())
        .extracting(p -> p.interfaceName() + " " + p.area())
        .containsExactly("GigaEthernet1.0 0");
    assertThat(it.routing().getFirst().redistributed()).hasSize(2);
  }

  @Test
  void aSharedAddressBearsItsPriority() {
    assertThat(it.virtualAddresses())
        .extracting(v -> Ipv4.format(v.address()) + " " + v.priority())
        .containsExactly("10.1.0.250 150");
  }

  @Test
  void onlyNaptRefusesTheUnexpected() {
    assertThat(it.switches(Switch.Kind.UNEXPECTED_REFUSED))
        .extracting(Switch::subject)
        .containsExactly("GigaEthernet2.0");
  }
}
