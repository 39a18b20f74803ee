package org.yagura.intake.config.junos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Redistributed;

class JunosForwardingTest {

  private final DeviceConfiguration device = Fixtures.read(new JunosReader(), "junos/forwarding");

  @Test
  void routesStandInTheirTableAndMayPointToAnother() {
    assertThat(device.network().routes())
        .extracting(it -> it.destination().toString(), Route::context, Route::condition)
        .containsExactly(
            tuple("0.0.0.0/0", "", ""),
            tuple("10.80.0.0/16", "", "next-table lab"),
            tuple("10.80.0.0/16", "lab", ""));
    assertThat(device.network().find("ge-0/0/2.0").orElseThrow().placement().context())
        .isEqualTo("lab");
  }

  @Test
  void setsForInterfacesComeBeforeSetsForZones() {
    assertThat(device.forwarding().sourceTranslations())
        .extracting(SourceTranslation::name, SourceTranslation::exempt, it -> it.path().from())
        .containsExactly(
            tuple("web", false, List.of("ge-0/0/1.0")),
            tuple("keep", true, List.of("trust")),
            tuple("all", false, List.of("trust")));
  }

  @Test
  void aDestinationRuleMayBeForCertainSendersOnly() {
    assertThat(device.translation().published())
        .extracting(Published::allowedSources)
        .singleElement()
        .hasToString("198.51.100.0/24");
  }

  @Test
  void ospfIsReadWithWhatItPassesOn() {
    assertThat(device.forwarding().routing())
        .extracting(RoutingProcess::participants, RoutingProcess::redistributed)
        .containsExactly(
            tuple(
                List.of(new Participant("ge-0/0/1.0", AddressBlock.ANY, "0.0.0.0", true)),
                List.of(Redistributed.STATIC)));
  }

  @Test
  void aSharedAddressStandsAtItsInterface() {
    assertThat(device.forwarding().virtualAddresses())
        .extracting(
            VirtualAddress::interfaceName,
            it -> Ipv4.format(it.address()),
            VirtualAddress::priority)
        .containsExactly(tuple("ge-0/0/1.0", "10.0.0.1", 200));
  }

  @Test
  void aTunnelLetsInWhatItsSelectorsName() {
    assertThat(device.remoteAccess().tunnels())
        .singleElement()
        .satisfies(it -> assertThat(it.localNetworks()).hasToString("10.0.0.0/24"));
  }
}
