package org.yagura.intake.config.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Sourced;

class AsaReaderTest {

  private static DeviceConfiguration read(String folder) {
    return Fixtures.read(new AsaReader(), "asa/" + folder);
  }

  @Test
  void theHeadTellsModelVersionSerialAndDay() {
    var identity = read("firewall").identity();

    assertThat(identity.model()).extracting(Sourced::value).isEqualTo("ASA5516");
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("9.12(4)67");
    assertThat(identity.serial()).extracting(Sourced::value).isEqualTo("JMX1900Z0AB");
    assertThat(identity.capturedOn()).extracting(Sourced::value).isEqualTo("2026-04-06");
    assertThat(identity.hostname()).extracting(Sourced::value).isEqualTo("HOSP-FW");
  }

  @Test
  void interfacesAreCalledByTheirOwnNameAndStandInTheZoneOfTheirNameif() {
    assertThat(read("firewall").network().interfaces())
        .extracting(
            NetworkInterface::name,
            it -> it.placement().zone(),
            it -> it.placement().facing(),
            NetworkInterface::enabled)
        .containsExactly(
            tuple("GigabitEthernet1/1", "outside", NetworkInterface.Facing.OUTSIDE, true),
            tuple("GigabitEthernet1/2", "inside", NetworkInterface.Facing.INSIDE, true),
            tuple("GigabitEthernet1/3", "dmz", NetworkInterface.Facing.UNSTATED, true),
            tuple("GigabitEthernet1/4", "", NetworkInterface.Facing.UNSTATED, false),
            tuple("Management1/1", "mgmt", NetworkInterface.Facing.UNSTATED, true));
  }

  @Test
  void entriesResolveObjectsAndNames() {
    RuleList list = read("firewall").filtering().list("OUTSIDE").orElseThrow();

    assertThat(list.otherwise()).isEqualTo(FilterRule.Action.DENY);
    assertThat(list.stateful()).isTrue();
    assertThat(list.rules())
        .extracting(
            FilterRule::name,
            FilterRule::enabled,
            it -> it.source().addresses().toString(),
            it -> it.destination().addresses().toString(),
            it -> it.services().getFirst().protocol() + it.services().getFirst().destination())
        .containsExactly(
            tuple("public web", true, "any", "192.168.20.10", "tcp80,443"),
            tuple("", false, "198.51.100.7,198.51.100.64/26", "192.168.10.11", "tcp3389"),
            tuple("", true, "any", "any", "icmpany"));
  }

  @Test
  void levelsPermitFromHighToLowUnlessAListJudges() {
    RuleList levels = read("firewall").filtering().transit().findFirst().orElseThrow();

    assertThat(levels.rules())
        .extracting(it -> it.path().from(), it -> it.path().to())
        .containsExactly(
            tuple(List.of("outside"), List.of("inside", "dmz")),
            tuple(List.of("inside"), List.of("outside", "dmz")),
            tuple(List.of("dmz"), List.of("outside")));
  }

  @Test
  void managementIsOpenOnlyWhereALineSaysSo() {
    assertThat(read("firewall").administration().services())
        .extracting(
            it -> it.service(),
            it -> it.port(),
            it -> it.openOn(),
            it -> it.allowedSources().toString())
        .containsExactly(
            tuple("https", 8443, List.of("Management1/1"), "10.255.0.0/24"),
            tuple("ssh", 22, List.of("GigabitEthernet1/2"), "10.255.0.0/24,192.168.10.0/24"),
            tuple("telnet", 23, List.of("GigabitEthernet1/2"), "any"),
            tuple("snmp", 161, List.of("GigabitEthernet1/2"), "192.168.10.5"));
  }

  @Test
  void unusedAndUndefinedNamesAreRemarked() {
    assertThat(read("firewall").remarks())
        .extracting(Remark::kind, Remark::subject)
        .contains(
            tuple(Remark.Kind.UNDEFINED_REFERENCE, "NOWHERE"),
            tuple(Remark.Kind.UNUSED_OBJECT, "SPARE"),
            tuple(Remark.Kind.UNUSED_OBJECT, "UNUSED"));
  }

  @Test
  void translationsPublishAndHide() {
    var translation = read("nat").translation();

    assertThat(translation.published())
        .extracting(
            it -> it.interfaceName(),
            it -> it.outside() + " " + it.protocol() + it.outsidePorts(),
            it -> it.inside() + " " + it.insidePorts())
        .containsExactlyInAnyOrder(
            tuple("GigabitEthernet0/0", " tcp8080", "192.168.1.10 80"),
            tuple("GigabitEthernet0/0", " tcp8000", "192.168.1.10 80"),
            tuple("GigabitEthernet0/0", "203.0.113.4 anyany", "192.168.1.20 any"));
    assertThat(translation.hidden())
        .extracting(it -> it.inside().toString())
        .containsExactlyInAnyOrder("192.168.1.0/24", "any");
  }

  @Test
  void tunnelsLeadToSites() {
    assertThat(read("vpn").remoteAccess().tunnels())
        .extracting(
            it -> it.name(),
            it -> it.peer(),
            it -> it.carrier(),
            it -> it.remoteNetworks().toString())
        .containsExactly(
            tuple("OUT 10", "198.51.100.1", "GigabitEthernet0/0", "192.168.2.0/24"),
            tuple("Tunnel1", "198.51.100.2", "GigabitEthernet0/0", "10.9.0.0/16"));
  }

  @Test
  void peopleDialInByAnyConnectWithASecondFactor() {
    assertThat(read("vpn").remoteAccess().dialIns())
        .extracting(
            it -> it.technology(),
            it -> it.listens(),
            it -> it.access().pool().toString(),
            it -> it.access().secondFactor())
        .containsExactly(
            tuple(
                "SSL-VPN",
                "tcp/4443",
                "192.168.99.10-192.168.99.50",
                RemoteAccess.SecondFactor.REQUIRED),
            tuple(
                "IPsec",
                "udp/500 udp/4500",
                "192.168.99.10-192.168.99.50",
                RemoteAccess.SecondFactor.REQUIRED));
    assertThat(read("vpn").remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.WEAK_CRYPTO)
        .hasSize(3);
  }

  @Test
  void everyLineIsAccountedForAndNoSecretIsKept() {
    for (String folder : new String[] {"firewall", "nat", "vpn"}) {
      assertThat(read(folder).coverage().notUnderstood()).as(folder).isEmpty();
      assertThat(read(folder).toString()).doesNotContain("SAMPLEONLY");
      assertThat(new AsaReader().recognise(Fixtures.text("asa/" + folder))).isGreaterThan(90);
    }
  }
}
