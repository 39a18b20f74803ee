package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Redistributed;

class FortiosForwardingTest {

  private final DeviceConfiguration device = Fixture.read("forwarding/forwarding.conf");

  @Test
  void policyRoutesStandInTheirOrder() {
    List<PolicyRoute> routes = device.forwarding().policyRoutes();

    assertThat(routes)
        .extracting(PolicyRoute::effect, PolicyRoute::gateway, PolicyRoute::interfaceName)
        .containsExactly(
            tuple(PolicyRoute.Effect.FORWARD, "198.51.100.1", "wan2"),
            tuple(PolicyRoute.Effect.ROUTE_NORMALLY, "", ""));
    assertThat(routes.getFirst().source().addresses()).hasToString("10.0.0.64/26");
    assertThat(routes.getFirst().destination().addresses().isAny()).isTrue();
    assertThat(routes.getFirst().services())
        .singleElement()
        .satisfies(it -> assertThat(it.covers("tcp", 443) && !it.covers("tcp", 80)).isTrue());
    assertThat(routes.getLast().enabled()).isFalse();
    assertThat(routes.getLast().source().addresses()).hasToString("10.0.0.0/24");
  }

  @Test
  void routingProtocolsAreReadWithWhatTheyPassOn() {
    assertThat(device.forwarding().routing())
        .extracting(RoutingProcess::protocol)
        .containsExactly(RoutingProcess.Protocol.OSPF, RoutingProcess.Protocol.BGP);
    RoutingProcess ospf = device.forwarding().routing().getFirst();
    assertThat(ospf.participants())
        .containsExactly(
            new Participant("", AddressBlock.of("10.0.0.0/24"), "", false),
            new Participant("lan", AddressBlock.ANY, "", true));
    assertThat(ospf.redistributed())
        .containsExactly(Redistributed.CONNECTED, Redistributed.DEFAULT_ALWAYS);
    RoutingProcess bgp = device.forwarding().routing().getLast();
    assertThat(bgp.name()).isEqualTo("65001");
    assertThat(bgp.neighbours()).containsExactly("192.0.2.1");
    assertThat(bgp.announced()).containsExactly(AddressBlock.of("10.0.0.0/24"));
  }

  @Test
  void aSharedAddressStandsAtItsInterface() {
    assertThat(device.forwarding().virtualAddresses())
        .extracting(
            VirtualAddress::interfaceName,
            it -> Ipv4.format(it.address()),
            VirtualAddress::group,
            VirtualAddress::priority)
        .containsExactly(tuple("lan", "10.0.0.1", "7", 200));
  }

  @Test
  void policiesTranslateSourcesOrExemptThem() {
    assertThat(device.forwarding().sourceTranslations())
        .extracting(
            SourceTranslation::name, SourceTranslation::exempt, it -> it.outside().toString())
        .containsExactly(tuple("1", true, ""), tuple("2", false, "192.0.2.50/31"));
    assertThat(device.forwarding().sourceTranslations().getLast().path().to()).isEmpty();
  }

  @Test
  void aDenyThatSeesVirtualIpsSaysSo() {
    assertThat(device.forwarding().switches())
        .extracting(Switch::kind, Switch::subject, Switch::on)
        .containsExactly(tuple(Switch.Kind.MATCH_VIP, "4", true));
  }

  @Test
  void aVirtualIpMayBeForCertainSendersOnly() {
    assertThat(device.translation().published())
        .extracting(Published::allowedSources)
        .singleElement()
        .hasToString("198.51.100.7-198.51.100.9,203.0.113.0/24");
  }

  @Test
  void aPolicyNamesTheVirtualIpsOfItsGroups() {
    assertThat(device.filtering().list("policy").orElseThrow().rules().get(1).destination())
        .satisfies(it -> assertThat(it.written()).containsExactly("all-web", "web"));
  }

  @Test
  void aTunnelLetsInWhatItsSelectorsName() {
    assertThat(device.remoteAccess().tunnels())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.localNetworks()).hasToString("10.0.0.0/24");
          assertThat(it.remoteNetworks()).hasToString("10.7.0.0/16");
        });
  }

  @Test
  void everyLineIsUnderstood() {
    assertThat(device.coverage().notUnderstood()).isEmpty();
  }
}
