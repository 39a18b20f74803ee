package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;

class FortiosPolicyTest {

  private static FilterRule rule(DeviceConfiguration device, String id) {
    return device
        .filtering()
        .transit()
        .flatMap(it -> it.rules().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Objects {

    private final DeviceConfiguration device = Fixture.read("objects/objects.conf");

    @Test
    void groupsAreResolvedThroughTheirMembers() {
      FilterRule rule = rule(device, "1");

      assertThat(rule.source().addresses())
          .hasToString("10.1.0.0/16,10.2.0.1-10.2.0.4,10.2.0.6-10.2.0.9");
      assertThat(rule.source().unresolved()).containsExactly("site");
      assertThat(rule.destination().addresses()).hasToString("10.3.0.1,10.3.1.1");
    }

    @Test
    void servicesAreTheConfigurationsOwnOrTheDevices() {
      assertThat(rule(device, "1").services())
          .extracting(Service::protocol, it -> it.destination().toString())
          .contains(tuple("tcp", "104"), tuple("tcp", "443"), tuple("udp", "88"));
      assertThat(rule(device, "1").services())
          .filteredOn(it -> it.destination().contains(11112))
          .singleElement()
          .extracting(it -> it.source().toString())
          .isEqualTo("1024-65535");
      assertThat(rule(device, "2").services())
          .extracting(Service::protocol, it -> it.destination().toString(), Service::qualifier)
          .containsExactly(
              tuple("tcp", "5000-5001", ""),
              tuple("udp", "5000", ""),
              tuple("gre", "any", ""),
              tuple("icmp", "any", "icmp-type 8"),
              tuple("any", "any", "undefined NOTHING"));
    }

    @Test
    void aNegatedSideMatchesEverythingElse() {
      FilterRule rule = rule(device, "2");

      assertThat(rule.source().written()).containsExactly("!net");
      assertThat(rule.source().addresses())
          .hasToString("0.0.0.0-10.0.255.255,10.2.0.0-255.255.255.255");
      assertThat(rule.action()).isEqualTo(Action.DENY);
    }

    @Test
    void namesThatNothingDefinesAreSaid() {
      assertThat(device.remarks())
          .extracting(Remark::kind, Remark::subject)
          .containsExactly(
              tuple(Remark.Kind.CIRCULAR_REFERENCE, "outer"),
              tuple(Remark.Kind.UNDEFINED_REFERENCE, "nowhere"),
              tuple(Remark.Kind.UNDEFINED_REFERENCE, "NOTHING"));
    }
  }

  @Nested
  class Order {

    private final DeviceConfiguration device = Fixture.read("policies/order.conf");

    @Test
    void theListsOrderCountsAndNotTheNumbers() {
      RuleList list = device.filtering().list("policy").orElseThrow();

      assertThat(list.rules()).extracting(FilterRule::id).containsExactly("9", "3", "2");
      assertThat(list.otherwise()).isEqualTo(Action.DENY);
      assertThat(list.stateful()).isTrue();
    }

    @Test
    void aPolicyIsReadWithItsConditions() {
      FilterRule first = rule(device, "9");

      assertThat(first.name()).isEqualTo("late number, first");
      assertThat(first.action()).isEqualTo(Action.PERMIT);
      assertThat(first.path()).isEqualTo(new FilterRule.Path(List.of("lan"), List.of("wan1")));
      assertThat(first.condition().users()).containsExactly("staff");
      assertThat(first.condition().log()).isTrue();
      assertThat(first.evidence().at().location()).isEqualTo("line 11-23");
    }

    @Test
    void aDisabledPolicyIsKeptAndOmittedActionDenies() {
      FilterRule disabled = rule(device, "2");

      assertThat(disabled.enabled()).isFalse();
      assertThat(disabled.action()).isEqualTo(Action.DENY);
      assertThat(disabled.path().from()).isEmpty();
      assertThat(disabled.condition().schedule()).isEqualTo("office-hours");
    }

    @Test
    void addressesOfInternetServicesAreUnknown() {
      FilterRule rule = rule(device, "3");

      assertThat(rule.destination().addresses().isEmpty()).isTrue();
      assertThat(rule.destination().unresolved()).containsExactly("Microsoft-Office365");
      assertThat(rule.services()).containsExactly(Service.ANY);
    }

    @Test
    void localInPoliciesGuardTheDeviceItself() {
      RuleList local = device.filtering().list("local-in-policy").orElseThrow();

      assertThat(local.scope()).isEqualTo(RuleList.Scope.LOCAL);
      assertThat(local.rules()).extracting(FilterRule::action).containsExactly(Action.DENY);
      assertThat(local.rules().getFirst().path().from()).containsExactly("wan1");
    }

    @Test
    void whatIsKnownNotToMatterIsIgnoredAndNotForgotten() {
      assertThat(device.coverage().notUnderstood()).isEmpty();
      assertThat(device.coverage().ignored()).isPositive();
    }
  }

  @Nested
  class VirtualIps {

    private final DeviceConfiguration device = Fixture.read("vip/vip.conf");

    @Test
    void virtualIpsArePublishedWhereAPolicyNamesThem() {
      assertThat(device.translation().published())
          .extracting(
              Published::name,
              it -> it.outside().toString(),
              it -> it.protocol() + "/" + it.outsidePorts(),
              it -> it.inside() + ":" + it.insidePorts(),
              Published::inUse)
          .containsExactly(
              tuple("web", "192.0.2.10", "tcp/8443", "10.0.0.10:443", true),
              tuple("whole", "192.0.2.11-192.0.2.12", "any/any", "10.0.0.11-10.0.0.12:any", true),
              tuple("idle", "192.0.2.13", "any/any", "10.0.0.13:any", false),
              tuple("farm", "", "tcp/443", "10.0.0.21-10.0.0.22:8080", true));
    }

    @Test
    void aPolicyForAVirtualIpMeansWhatItMapsTo() {
      assertThat(rule(device, "2").destination().addresses())
          .hasToString("10.0.0.10-10.0.0.12,10.0.0.21-10.0.0.22");
    }

    @Test
    void aPlainDenyKeepsEveryAddressWhateverVirtualIpsMapTo() {
      assertThat(rule(device, "1").destination().addresses().contains(0x0A00000AL)).isTrue();
      assertThat(rule(device, "1").destination().addresses().contains(0x0A000063L)).isTrue();
    }

    @Test
    void sourceNatHidesBehindThePool() {
      assertThat(device.translation().hidden())
          .singleElement()
          .satisfies(it -> {
            assertThat(it.interfaceName()).isEqualTo("wan1");
            assertThat(it.outside()).hasToString("192.0.2.50/31");
          });
    }

    @Test
    void anIdleVirtualIpIsUnused() {
      assertThat(device.remarks())
          .extracting(Remark::kind, Remark::subject)
          .containsExactly(tuple(Remark.Kind.UNUSED_OBJECT, "idle"));
    }
  }
}
