package org.yagura.intake.config.junos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.device.Vlan;
import org.yagura.model.evidence.Sourced;

class JunosReaderTest {

  private static DeviceConfiguration read(String folder) {
    return Fixtures.read(new JunosReader(), "junos/" + folder);
  }

  @Test
  void showCommandsTellWhichDeviceItIs() {
    var identity = read("branch").identity();

    assertThat(identity.hostname()).extracting(Sourced::value).isEqualTo("CL-FW01");
    assertThat(identity.model()).extracting(Sourced::value).isEqualTo("SRX320");
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("21.4R3-S5.4");
    assertThat(identity.serial()).extracting(Sourced::value).isEqualTo("CV0119AF0042");
    assertThat(identity.capturedOn()).extracting(Sourced::value).isEqualTo("2026-03-14");
  }

  @Test
  void logicalInterfacesStandInTheirZones() {
    assertThat(read("branch").network().interfaces())
        .extracting(
            NetworkInterface::name,
            NetworkInterface::type,
            NetworkInterface::enabled,
            it -> it.addresses().toString(),
            it -> it.placement().zone(),
            it -> it.link().vlan(),
            it -> it.link().parent())
        .containsExactly(
            tuple(
                "ge-0/0/0.0",
                NetworkInterface.Type.PHYSICAL,
                true,
                "[203.0.113.10/29]",
                "untrust",
                0,
                ""),
            tuple("ge-0/0/1", NetworkInterface.Type.PHYSICAL, true, "[]", "", 0, ""),
            tuple(
                "ge-0/0/1.20",
                NetworkInterface.Type.VLAN,
                true,
                "[192.168.20.1/24]",
                "dmz",
                20,
                "ge-0/0/1"),
            tuple("ge-0/0/2.0", NetworkInterface.Type.PHYSICAL, true, "[]", "", 10, ""),
            tuple("ge-0/0/3.0", NetworkInterface.Type.PHYSICAL, false, "[]", "", 0, ""),
            tuple("irb.10", NetworkInterface.Type.VLAN, true, "[192.168.10.1/24]", "trust", 10, ""),
            tuple("pp0.0", NetworkInterface.Type.PPP, true, "[]", "", 0, "ge-0/0/4.0"));
  }

  @Test
  void policiesResolveAddressesAndApplicationsInTheirOrder() {
    var list = read("branch").filtering().list("policies").orElseThrow();

    assertThat(list.otherwise()).isEqualTo(FilterRule.Action.DENY);
    assertThat(list.rules())
        .extracting(
            FilterRule::id,
            FilterRule::action,
            FilterRule::enabled,
            it -> it.path().from() + ">" + it.path().to(),
            it -> it.source().addresses() + " " + it.source().unresolved(),
            it -> it.destination().addresses().toString(),
            it ->
                it.services().stream()
                    .map(s -> s.protocol() + "/" + s.destination())
                    .toList()
                    .toString())
        .containsExactly(
            tuple(
                "out",
                FilterRule.Action.PERMIT,
                true,
                "[trust]>[untrust]",
                "any []",
                "any",
                "[any/any]"),
            tuple(
                "web-in",
                FilterRule.Action.PERMIT,
                true,
                "[untrust]>[dmz]",
                "any []",
                "192.168.20.5",
                "[tcp/8080, tcp/443]"),
            tuple(
                "pacs-in",
                FilterRule.Action.PERMIT,
                false,
                "[untrust]>[dmz]",
                " [support.example.jp]",
                "192.168.20.5,192.168.20.10-192.168.20.19",
                "[tcp/22]"),
            tuple("drop", FilterRule.Action.DENY, true, "[]>[]", "any []", "", "[any/any]"));
    assertThat(list.rules().get(1).condition().log()).isTrue();
    assertThat(list.rules().get(1).evidence().says()).startsWith("policy web-in {");
  }

  @Test
  void destinationAndStaticTranslationPublishAndSourceTranslationHides() {
    var translation = read("branch").translation();

    assertThat(translation.published())
        .extracting(
            it -> it.name() + " " + it.interfaceName(),
            it -> it.outside() + " " + it.protocol() + " " + it.outsidePorts(),
            it -> it.inside() + " " + it.insidePorts(),
            it -> it.inUse())
        .containsExactlyInAnyOrder(
            tuple("web ge-0/0/0.0", "203.0.113.10 tcp 443", "192.168.20.5 8080", true),
            tuple("old-rdp ge-0/0/0.0", "203.0.113.10 any 3389", "192.168.20.5 8080", false),
            tuple("pacs ge-0/0/0.0", "203.0.113.11 any any", "192.168.20.10 any", true));
    assertThat(translation.hidden())
        .extracting(it -> it.name() + " " + it.interfaceName() + " " + it.inside())
        .containsExactly("all ge-0/0/0.0 any");
  }

  @Test
  void servicesOfTheDeviceAreOpenWhereZonesLetThemIn() {
    var administration = read("branch").administration();

    assertThat(administration.services())
        .extracting(it -> it.service(), it -> it.port(), it -> it.openOn(), it -> it.enabled())
        .containsExactly(
            tuple("ssh", 22, List.of("ge-0/0/0.0", "irb.10"), true),
            tuple("telnet", 23, List.of(), false),
            tuple("https", 8443, List.of("irb.10"), true),
            tuple("snmp", 161, List.of("irb.10"), true));
    assertThat(administration.users())
        .extracting(it -> it.name() + " " + it.privilege())
        .containsExactly("root super-user", "admin super-user", "hoshu operator");
    assertThat(administration.logServers())
        .extracting(Sourced::value)
        .containsExactly("192.168.10.50");
    assertThat(administration.timeServers())
        .extracting(Sourced::value)
        .containsExactly("192.168.10.51");
  }

  @Test
  void routesKeepTheirPreference() {
    assertThat(read("branch").network().routes())
        .extracting(it -> it.destination().toString(), Route::gateway, Route::distance)
        .containsExactly(
            tuple("0.0.0.0/0", "203.0.113.9", 5), tuple("10.50.0.0/16", "192.168.20.254", 20));
  }

  @Test
  void undefinedAndUnusedNamesAreRemarked() {
    assertThat(read("branch").remarks())
        .extracting(it -> it.kind() + " " + it.subject())
        .contains(
            Remark.Kind.UNDEFINED_REFERENCE + " nowhere",
            Remark.Kind.UNDEFINED_REFERENCE + " night",
            Remark.Kind.UNUSED_OBJECT + " unused",
            Remark.Kind.WELL_KNOWN_COMMUNITY + " community");
  }

  @Test
  void everyLineOfAFirewallIsUnderstoodAndNoSecretIsKept() {
    for (String folder : List.of("branch", "switch", "groups", "vpn", "filters")) {
      DeviceConfiguration device = read(folder);

      assertThat(device.coverage().notUnderstood()).as(folder).isEmpty();
      assertThat(device.toString()).as(folder).doesNotContain("MARKER").doesNotContain("public");
    }
  }

  @Test
  void groupsAreInheritedAndWhatIsWrittenLocallyWins() {
    DeviceConfiguration device = read("groups");

    assertThat(device.identity().hostname()).extracting(Sourced::value).isEqualTo("LOCAL-NAME");
    assertThat(device.administration().timeServers())
        .extracting(Sourced::value)
        .containsExactly("10.0.0.5");
    assertThat(device.administration().services()).isEmpty();
    assertThat(device.network().interfaces())
        .extracting(NetworkInterface::name, NetworkInterface::enabled)
        .containsExactly(
            tuple("ge-0/0/0.0", false), tuple("xe-0/0/0.0", true), tuple("xe-0/0/1", true));
    assertThat(device.remarks())
        .extracting(it -> it.kind() + " " + it.subject())
        .contains(
            Remark.Kind.UNDEFINED_REFERENCE + " missing", Remark.Kind.UNUSED_OBJECT + " spare");
  }

  @Test
  void switchesHaveAggregatesAndRoutedVlans() {
    DeviceConfiguration device = read("switch");

    assertThat(device.network().vlans())
        .extracting(Vlan::number, Vlan::name)
        .containsExactly(tuple(30, "gairai"), tuple(40, "byoto"));
    assertThat(device.network().find("irb.30").orElseThrow().link().members())
        .containsExactly("ae0.0", "ge-0/0/2.0");
    assertThat(device.network().find("ae0.0").orElseThrow().link().members())
        .containsExactly("ge-0/0/0", "ge-0/0/1");
    assertThat(device.network().find("me0.0").orElseThrow().type())
        .isEqualTo(NetworkInterface.Type.MANAGEMENT);
    assertThat(device.filtering().lists()).isEmpty();
    assertThat(device.administration().services())
        .extracting(it -> it.service(), it -> it.openOn(), it -> it.enabled())
        .containsExactly(tuple("ssh", List.of(), true), tuple("http", List.of(), true));
  }

  @Test
  void gatewaysLeadToSitesOrLetPeopleIn() {
    var access = read("vpn").remoteAccess();

    assertThat(access.tunnels())
        .extracting(
            it -> it.name(),
            it -> it.interfaceName(),
            it -> it.peer(),
            it -> it.carrier(),
            it -> it.remoteNetworks().toString())
        .containsExactly(
            tuple("to-bunin", "st0.0", "198.51.100.20", "ge-0/0/0.0", "192.168.30.0/23"),
            tuple("to-kyoten", "st0.1", "kyoten.example.jp", "ge-0/0/0.0", "192.168.40.0/24"),
            tuple("lost", "", "", "", ""));
    assertThat(access.dialIns())
        .extracting(
            it -> it.name(),
            it -> it.carrier(),
            it -> it.listens(),
            it -> it.access().users() + " " + it.access().pool() + " " + it.access().secondFactor())
        .containsExactly(
            tuple(
                "maintenance",
                "ge-0/0/0.0",
                "udp/500 udp/4500",
                "[vendor1] 172.16.99.0/24 ABSENT"));
    assertThat(read("vpn").remarks())
        .extracting(it -> it.kind() + " " + it.subject())
        .contains(Remark.Kind.WEAK_CRYPTO + " old", Remark.Kind.UNDEFINED_REFERENCE + " nobody");
  }

  @Test
  void filtersOnTheLoopbackSayWhoReachesTheDevice() {
    DeviceConfiguration device = read("filters");

    assertThat(device.administration().services())
        .extracting(it -> it.service(), it -> it.allowedSources().toString())
        .containsExactly(tuple("ssh", "10.1.1.0/24"), tuple("netconf", "any"));
    assertThat(device.filtering().lists())
        .extracting(it -> it.name() + " " + it.scope())
        .containsExactly("lo0 protect LOCAL", "edge INTERFACE", "spare INTERFACE");
    assertThat(device.filtering().list("edge").orElseThrow().rules())
        .extracting(
            FilterRule::id,
            FilterRule::action,
            it -> it.source().addresses().toString(),
            it -> it.services().getFirst().qualifier())
        .containsExactly(
            tuple("replies", FilterRule.Action.PERMIT, "any", "tcp-established"),
            tuple(
                "private",
                FilterRule.Action.DENY,
                "10.0.0.0-10.4.255.255,10.6.0.0-10.255.255.255",
                ""),
            tuple("web", FilterRule.Action.PERMIT, "any", ""));
    assertThat(device.remarks())
        .extracting(it -> it.kind() + " " + it.subject())
        .contains(Remark.Kind.UNDEFINED_REFERENCE + " ghost", Remark.Kind.UNUSED_OBJECT + " spare");
  }

  @Test
  void bothSpellingsAreRecognisedAndOthersAreNot() {
    JunosReader reader = new JunosReader();

    assertThat(reader.recognise(Fixtures.text("junos/branch"))).isGreaterThan(80);
    assertThat(reader.recognise(Fixtures.text("junos/vpn"))).isGreaterThan(80);
    assertThat(reader.recognise(Fixtures.text("asa/vpn"))).isZero();
    assertThat(reader.recognise(ConfigText.of("arp.txt", "admin@x> show arp\n10.0.0.1 irb.0\n")))
        .isZero();
  }

  @Test
  void aConfigurationThatBreaksOffIsReadSoFar() {
    ConfigText text =
        ConfigText.of("a.txt", "version 12.3R4.6;\nsystem {\n    host-name A;\n    services {\n");
    DeviceConfiguration device = new JunosReader().read(text).devices().getFirst();

    assertThat(device.identity().hostname()).extracting(Sourced::value).isEqualTo("A");
    assertThat(device.remarks())
        .extracting(it -> it.kind() + " " + it.subject())
        .contains(Remark.Kind.TRUNCATED + " services");
  }
}
