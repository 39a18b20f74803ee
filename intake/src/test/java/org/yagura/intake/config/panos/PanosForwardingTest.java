package org.yagura.intake.config.panos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess.Participant;

class PanosForwardingTest {

  private final DeviceConfiguration device = Fixtures.read(new PanosReader(), "panos/forwarding");

  @Test
  void routersKeepTheirRoutesApart() {
    assertThat(device.network().routes())
        .extracting(it -> it.destination().toString(), Route::context, Route::condition)
        .containsExactly(
            tuple("0.0.0.0/0", "default", ""),
            tuple("10.80.0.0/16", "default", "next-vr lab"),
            tuple("10.80.0.0/16", "lab", ""));
    assertThat(device.network().find("ethernet1/3").orElseThrow().placement().context())
        .isEqualTo("lab");
  }

  @Test
  void aRuleWithoutSourceTranslationExempts() {
    assertThat(device.forwarding().sourceTranslations())
        .extracting(SourceTranslation::name, SourceTranslation::exempt)
        .containsExactly(tuple("keep", true), tuple("out", false), tuple("web", true));
  }

  @Test
  void aDestinationRuleMayBeForCertainSendersOnly() {
    assertThat(device.translation().published())
        .extracting(Published::allowedSources)
        .singleElement()
        .hasToString("198.51.100.0/24");
  }

  @Test
  void policyBasedForwardingIsRead() {
    assertThat(device.forwarding().policyRoutes())
        .extracting(
            PolicyRoute::interfaces,
            it -> it.source().addresses().toString(),
            PolicyRoute::gateway,
            PolicyRoute::interfaceName)
        .containsExactly(tuple(List.of("trust"), "10.0.0.64/26", "10.8.0.9", "ethernet1/3"));
  }

  @Test
  void rulesWithinZonesAndBetweenThemNameThePairsTheyHoldFor() {
    assertThat(device.filtering().list("security").orElseThrow().rules())
        .filteredOn(it -> !it.id().startsWith("intrazone-default"))
        .extracting(FilterRule::id, FilterRule::path)
        .containsExactly(
            tuple("within", new Path(List.of("trust"), List.of("trust"))),
            tuple("within", new Path(List.of("untrust"), List.of("untrust"))),
            tuple("across", new Path(List.of("untrust"), List.of("trust"))));
  }

  @Test
  void ospfIsRead() {
    assertThat(device.forwarding().routing())
        .singleElement()
        .satisfies(it ->
            assertThat(it.participants())
                .containsExactly(
                    new Participant("ethernet1/2", AddressBlock.ANY, "0.0.0.0", true)));
  }
}
