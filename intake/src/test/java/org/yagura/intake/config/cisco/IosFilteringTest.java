package org.yagura.intake.config.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;

class IosFilteringTest {

  private static DeviceConfiguration lists() {
    return Fixtures.read(new IosReader(), "cisco/access-lists");
  }

  private static DeviceConfiguration zones() {
    return Fixtures.read(new IosReader(), "cisco/zone-firewall");
  }

  private static FilterRule rule(String id) {
    return lists().filtering().list("IN").orElseThrow().rules().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sequenceNumbersDecideTheOrder() {
    assertThat(lists().filtering().list("IN").orElseThrow().rules())
        .extracting(FilterRule::id)
        .startsWith("10", "20", "30");
  }

  @Test
  void groupsOfAddressesAndServicesAreResolved() {
    FilterRule rule = rule("20");

    assertThat(rule.source().addresses()).hasToString("10.1.1.1,10.1.2.1-10.1.2.9,10.3.0.0/16");
    assertThat(rule.services())
        .extracting(it -> it.protocol() + "/" + it.destination() + it.qualifier())
        .containsExactly("tcp/3389", "tcp/5900-5910", "icmp/anyicmp-type 8");
  }

  @Test
  void portsNamesAndConditionsAreRead() {
    FilterRule dns = rule("30");

    assertThat(dns.services().getFirst().source()).hasToString("1024-65535");
    assertThat(dns.services().getFirst().destination()).hasToString("53");
    assertThat(dns.condition().schedule()).isEqualTo("NIGHT");
    assertThat(rule("10").services().getFirst().qualifier()).isEqualTo("established");
    assertThat(rule("60").services().getFirst().qualifier()).isEqualTo("icmp-type 0");
    assertThat(rule("70").condition().log()).isTrue();
    assertThat(rule("70").services().getFirst().source()).hasToString("0-24,26-65535");
    assertThat(rule("80").services().getFirst().protocol()).isEqualTo("esp");
  }

  @Test
  void scatteredWildcardsAreWrittenOutWhileTheyAreFew() {
    assertThat(rule("40").source().addresses()).hasToString("10.0.0.0/24,10.0.2.0/24");
    assertThat(rule("50").source().unresolved()).containsExactly("10.0.0.1 85.85.85.85");
    assertThat(rule("50").source().addresses().isEmpty()).isTrue();
  }

  @Test
  void listsAreBoundByDirectionAndAnUndefinedOneIsRemarked() {
    DeviceConfiguration device = lists();

    assertThat(device.filtering().bindings())
        .extracting(Filtering.Binding::direction)
        .contains(Filtering.Direction.IN, Filtering.Direction.OUT);
    assertThat(device.remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.UNDEFINED_REFERENCE)
        .extracting(Remark::subject)
        .contains("NOWHERE", "NOSUCH");
    assertThat(device.remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.UNUSED_OBJECT)
        .extracting(Remark::subject)
        .containsExactly("102");
  }

  @Test
  void aListEndsWithAnImplicitDeny() {
    assertThat(lists().filtering().list("IN").orElseThrow().otherwise())
        .isEqualTo(FilterRule.Action.DENY);
  }

  @Test
  void betweenZonesOnlyPairsPermit() {
    RuleList transit = zones().filtering().transit().findFirst().orElseThrow();

    assertThat(transit.otherwise()).isEqualTo(FilterRule.Action.DENY);
    assertThat(transit.stateful()).isTrue();
    assertThat(transit.rules())
        .extracting(
            it -> it.action() + " " + it.path().from() + it.path().to() + it.services().getFirst())
        .first()
        .asString()
        .contains("PERMIT [INSIDE][OUTSIDE]")
        .contains("80");
    FilterRule vendor =
        transit.rules().stream().filter(it -> it.id().contains("MAINT")).findFirst().orElseThrow();
    assertThat(vendor.source().addresses()).hasToString("198.51.100.0/24");
    assertThat(vendor.services().getFirst().protocol()).isEqualTo("tcp");
  }

  @Test
  void withinAZoneAndAmongInterfacesOfNoneEverythingPasses() {
    RuleList transit = zones().filtering().transit().findFirst().orElseThrow();

    assertThat(transit.rules())
        .filteredOn(it -> it.id().contains("intra-zone") || it.id().contains("no-zone"))
        .extracting(it -> it.path().from())
        .containsExactly(List.of("INSIDE"), List.of("OUTSIDE"), List.of("GigabitEthernet0/2"));
  }

  @Test
  void thePairWithTheDeviceItselfJudgesTrafficToIt() {
    RuleList local =
        zones().filtering().lists().stream()
            .filter(it -> it.scope() == RuleList.Scope.LOCAL)
            .findFirst()
            .orElseThrow();

    assertThat(local.otherwise()).isEqualTo(FilterRule.Action.PERMIT);
    assertThat(local.rules())
        .last()
        .extracting(FilterRule::action)
        .isEqualTo(FilterRule.Action.DENY);
  }
}
