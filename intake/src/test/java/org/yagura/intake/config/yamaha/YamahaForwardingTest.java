package org.yagura.intake.config.yamaha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Redistributed;

class YamahaForwardingTest {

  private static Forwarding forwarding(String text) {
    return new YamahaReader()
        .read(ConfigText.of("config.txt", text))
        .devices()
        .getFirst()
        .forwarding();
  }

  @Test
  void aGatewayWithFiltersIsAPolicyForEachThatPasses() {
    Forwarding it =
        forwarding(
            """
            ip route default gateway pp 1 filter 1 2 gateway pp 2
            ip route 10.0.0.0/8 gateway 192.168.1.254
            ip lan1 address 192.168.1.1/24
            ip filter 1 pass 192.168.1.7 * * * *
            ip filter 2 reject * * tcp * 25
            """);

    assertThat(it.policyRoutes())
        .singleElement()
        .satisfies(route -> {
          assertThat(route.interfaceName()).isEqualTo("pp 1");
          assertThat(route.source().addresses()).hasToString("192.168.1.7");
          assertThat(
                  route.destination().addresses().contains(Ipv4.tryParse("10.1.1.1").getAsLong()))
              .isFalse();
          assertThat(route.evidence().at().location()).isEqualTo("line 1");
        });
  }

  @Test
  void aMasqueradeRefusesTheUnexpectedUnlessALineOpensIt() {
    Forwarding it =
        forwarding(
            """
            ip lan2 nat descriptor 1
            ip lan3 nat descriptor 2
            ip lan4 nat descriptor 3
            nat descriptor type 1 masquerade
            nat descriptor type 2 nat-masquerade
            nat descriptor masquerade incoming 2 through
            nat descriptor type 3 nat
            """);

    assertThat(it.switches(Switch.Kind.UNEXPECTED_REFUSED))
        .extracting(Switch::subject, Switch::on)
        .containsExactly(tuple("lan2", true), tuple("lan3", false));
  }

  @Test
  void aProtocolRunsOnlyOnceItIsUsed() {
    String text =
        """
        ospf use %s
        ospf import from static
        ip lan1 address 192.168.1.1/24
        ip lan1 ospf area backbone
        ip lan2 ospf area 0.0.0.1 passive
        ip lan1 vrrp 1 192.168.1.254 priority=200
        """;

    assertThat(forwarding(text.formatted("off")).routing()).isEmpty();
    Forwarding it = forwarding(text.formatted("on"));
    RoutingProcess ospf = it.routing().getFirst();
    assertThat(ospf.participants())
        .extracting(RoutingProcess.Participant::interfaceName)
        .containsExactly("lan1", "lan2");
    assertThat(ospf.participants().getLast().passive()).isTrue();
    assertThat(ospf.redistributed()).containsExactly(Redistributed.STATIC);
    assertThat(it.virtualAddresses())
        .singleElement()
        .satisfies(virtual -> {
          assertThat(Ipv4.format(virtual.address())).isEqualTo("192.168.1.254");
          assertThat(virtual.priority()).isEqualTo(200);
        });
  }

  @Test
  void aRouteThatBreaksOffLeadsNowhere() {
    assertThat(forwarding("ip route default gateway pp\nip route default gateway").policyRoutes())
        .isEmpty();
  }
}
