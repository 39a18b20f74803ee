package org.yagura.intake.config.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.TrustLevel;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Redistributed;
import org.yagura.model.device.RuleList;

class AsaForwardingTest {

  private final DeviceConfiguration device = Fixtures.read(new AsaReader(), "asa/forwarding");

  @Test
  void interfacesAreTrustedByTheirLevel() {
    assertThat(device.forwarding().trustLevels())
        .extracting(TrustLevel::interfaceName, TrustLevel::level)
        .containsExactly(
            tuple("GigabitEthernet1/1", 0),
            tuple("GigabitEthernet1/2", 100),
            tuple("GigabitEthernet1/3", 50));
  }

  @Test
  void whatPassesWithoutAListIsSwitched() {
    assertThat(device.forwarding().switches())
        .extracting(Switch::kind, Switch::on)
        .containsExactly(
            tuple(Switch.Kind.SAME_SECURITY_INTRA, true),
            tuple(Switch.Kind.VPN_BYPASSES_LISTS, false));
  }

  @Test
  void sourcesAreTranslatedSectionBySection() {
    assertThat(device.forwarding().sourceTranslations())
        .extracting(
            it -> it.inside().addresses().toString(),
            it -> it.destination().addresses().toString(),
            it -> it.outside().toString(),
            SourceTranslation::exempt)
        .containsExactly(
            tuple("10.0.0.0/24", "10.7.0.0/16", "", true),
            tuple("10.0.0.10", "any", "192.0.2.10", false),
            tuple("10.0.0.0/24", "any", "", false),
            tuple("any", "any", "", false));
  }

  @Test
  void onlyWhatIsTranslatedIsPublished() {
    assertThat(device.translation().published())
        .extracting(Published::name, Published::interfaceName)
        .containsExactly(tuple("WEB", "GigabitEthernet1/1"));
  }

  @Test
  void aListForTheDeviceItselfJudgesNoTransit() {
    assertThat(device.filtering().lists())
        .extracting(RuleList::name, RuleList::scope)
        .contains(tuple("control-plane outside", RuleList.Scope.LOCAL));
    assertThat(device.filtering().at("GigabitEthernet1/1", Direction.IN)).isEmpty();
  }

  @Test
  void aTunnelsSelectorsAndFilterAreKnown() {
    assertThat(device.remoteAccess().tunnels())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.localNetworks()).hasToString("10.0.0.0/24");
          assertThat(it.remoteNetworks()).hasToString("10.7.0.0/16");
        });
    assertThat(device.filtering().bindings())
        .extracting(Binding::interfaceName, Binding::lists)
        .containsExactly(tuple("OUT 10", List.of("FILTER")));
    assertThat(device.filtering().list("FILTER")).isPresent();
  }

  @Test
  void ospfIsReadWithWhatItPassesOn() {
    assertThat(device.forwarding().routing())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.participants())
              .containsExactly(
                  new Participant("", AddressBlock.of("10.0.0.0/24"), "0", false),
                  new Participant("GigabitEthernet1/2", AddressBlock.ANY, "", true));
          assertThat(it.redistributed())
              .containsExactly(Redistributed.STATIC, Redistributed.DEFAULT);
        });
  }

  @Test
  void everyLineIsUnderstood() {
    assertThat(device.coverage().notUnderstood()).isEmpty();
  }
}
