package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.reachability.Origin;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Undecided;

class ReachabilityScenariosTest {

  @TempDir private Path folder;

  private static Stream<Origin> from(Survey survey, String id) {
    return survey.assessments().reachability().from().stream().filter(it -> it.id().contains(id));
  }

  /** {@code name protocol ports} of what surely passes. */
  private static List<String> reached(Survey survey, String id) {
    return from(survey, id)
        .flatMap(it -> it.reaches().stream())
        .map(it -> label(survey, it) + " " + it.protocol() + " " + it.ports())
        .toList();
  }

  private static String label(Survey survey, Reach it) {
    return survey.facility().asset(it.asset()).orElseThrow().label();
  }

  private static List<Undecided> undecided(Survey survey, String id) {
    return from(survey, id).flatMap(it -> it.undecided().stream()).toList();
  }

  private static String router(String name, String... lines) {
    return "hostname " + name + "\n!\nip routing\n" + String.join("\n", lines) + "\nend\n";
  }

  private static String port(String name, String address, String mask, String more) {
    return "interface %s\n no switchport\n ip address %s %s\n%s no shutdown\n!"
        .formatted(name, address, mask, more);
  }

  private static String port(String name, String address) {
    return port(name, address, "255.255.255.0", "");
  }

  private Scenario hosts(String... rows) {
    return new Scenario(folder).with("台帳.csv", "機器名,種別,IPアドレス\n" + String.join("\n", rows) + "\n");
  }

  @Test
  void anUnknownRouterBetweenLeavesTheVerdictOpenAndIsNamed() {
    Survey survey =
        hosts("PC1,端末,10.1.1.5", "SV1,サーバ,10.9.9.5")
            .with(
                "rt.cfg",
                router(
                    "RT1",
                    port("GigabitEthernet0/0", "10.1.1.1"),
                    port("GigabitEthernet0/1", "10.1.2.1"),
                    "ip route 10.9.0.0 255.255.0.0 10.1.2.254"))
            .survey();

    assertThat(reached(survey, "10.1.1.0/24")).noneMatch(it -> it.startsWith("SV1"));
    assertThat(undecided(survey, "10.1.1.0/24"))
        .anySatisfy(it -> assertThat(it.missing()).anyMatch(m -> m.contains("10.1.2.254")));
  }

  @Test
  void routersThatSendToEachOtherReachNothingAndEnd() {
    Survey survey =
        hosts("PC1,端末,10.1.1.5", "SV1,サーバ,10.9.9.5")
            .with(
                "a.cfg",
                router(
                    "RTA",
                    port("GigabitEthernet0/0", "10.1.1.1"),
                    port("GigabitEthernet0/1", "10.1.2.1"),
                    "ip route 0.0.0.0 0.0.0.0 10.1.2.2"))
            .with(
                "b.cfg",
                router(
                    "RTB",
                    port("GigabitEthernet0/1", "10.1.2.2"),
                    "ip route 0.0.0.0 0.0.0.0 10.1.2.1"))
            .survey();

    assertThat(reached(survey, "10.1.1.0/24")).noneMatch(it -> it.startsWith("SV1"));
  }

  @Test
  void aRouteLearntByOspfIsFollowedAndTheFarListDecides() {
    String list =
        "ip access-list extended IN\n permit tcp any host 10.9.9.5 eq 445\n deny ip any any\n!";
    Survey survey =
        hosts("PC1,端末,10.1.1.5", "SV1,サーバ,10.9.9.5", "SV2,サーバ,10.9.9.6")
            .with(
                "a.cfg",
                router(
                    "RTA",
                    port("GigabitEthernet0/0", "10.1.1.1"),
                    port("GigabitEthernet0/1", "10.1.2.1"),
                    "router ospf 1\n network 10.0.0.0 0.255.255.255 area 0"))
            .with(
                "b.cfg",
                router(
                    "RTB",
                    port(
                        "GigabitEthernet0/1",
                        "10.1.2.2",
                        "255.255.255.0",
                        " ip access-group IN in\n"),
                    port("GigabitEthernet0/2", "10.9.9.1"),
                    list,
                    "router ospf 1\n network 10.0.0.0 0.255.255.255 area 0"))
            .survey();

    assertThat(reached(survey, "10.1.1.0/24"))
        .contains("SV1 tcp 445")
        .noneMatch(it -> it.startsWith("SV2"));
  }

  @Test
  void membersOfASegmentReachEachOtherUnfiltered() {
    Survey survey = hosts("PC1,端末,10.1.1.5", "SV1,サーバ,10.1.1.6").survey();

    assertThat(reached(survey, "10.1.1.0/24")).contains("PC1 any any", "SV1 any any");
    assertThat(from(survey, "10.1.1.0/24").flatMap(it -> it.reaches().stream()))
        .allSatisfy(it -> {
          assertThat(it.via()).isEmpty();
          assertThat(it.evidence()).isNotEmpty();
        });
  }

  @Test
  void twoSitesWithTheSameAddressesStayApart() {
    Survey survey =
        hosts("PC1,端末,10.1.1.5")
            .with("本院/rt.cfg", router("RTA", port("GigabitEthernet0/0", "192.168.1.1")))
            .with("分院/rt.cfg", router("RTB", port("GigabitEthernet0/0", "192.168.1.1")))
            .survey();

    assertThat(reached(survey, "192.168.1.0/24"))
        .allSatisfy(it -> assertThat(it).doesNotContain("any any"));
  }

  @Test
  void everyPermittedFlowAcrossADeviceHasItsLines() {
    Survey survey =
        hosts("PC1,端末,10.1.1.5", "SV1,サーバ,10.9.9.5")
            .with(
                "a.cfg",
                router(
                    "RTA",
                    port("GigabitEthernet0/0", "10.1.1.1"),
                    port("GigabitEthernet0/1", "10.9.9.1")))
            .survey();

    assertThat(from(survey, "10.1.1.0/24").flatMap(it -> it.reaches().stream()))
        .filteredOn(it -> label(survey, it).equals("SV1"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.via()).singleElement().satisfies(hop -> assertThat(hop.did()).isNotEmpty());
          assertThat(it.evidence()).allMatch(e -> e.at().file().equals("a.cfg"));
        });
  }

  @Test
  void aDenialOfCountriesLeavesOthersWhoReachWhatIsPublished() {
    Survey survey =
        hosts("WEB1,サーバ,10.1.1.5", "WEB2,サーバ,10.1.1.6")
            .with(
                "fw.conf",
                """
                #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0
                config system global
                  set hostname "FW1"
                end
                config system interface
                  edit "wan1"
                    set ip 203.0.113.2 255.255.255.0
                    set role wan
                  next
                  edit "internal"
                    set ip 10.1.1.1 255.255.255.0
                  next
                end
                config router static
                  edit 1
                    set gateway 203.0.113.1
                    set device "wan1"
                  next
                end
                config firewall address
                  edit "KP-block"
                    set type geography
                    set country "KP"
                  next
                  edit "partner"
                    set subnet 198.51.100.9 255.255.255.255
                  next
                end
                config firewall vip
                  edit "web1"
                    set extip 203.0.113.5
                    set extintf "wan1"
                    set mappedip "10.1.1.5"
                  next
                  edit "web2"
                    set extip 203.0.113.6
                    set extintf "wan1"
                    set mappedip "10.1.1.6"
                  next
                end
                config firewall policy
                  edit 1
                    set srcintf "wan1"
                    set dstintf "any"
                    set srcaddr "KP-block"
                    set dstaddr "all"
                    set action deny
                    set schedule "always"
                    set service "ALL"
                  next
                  edit 2
                    set srcintf "wan1"
                    set dstintf "internal"
                    set srcaddr "all"
                    set dstaddr "web1"
                    set action accept
                    set schedule "always"
                    set service "HTTPS"
                  next
                  edit 3
                    set srcintf "wan1"
                    set dstintf "internal"
                    set srcaddr "partner"
                    set dstaddr "web2"
                    set action accept
                    set schedule "always"
                    set service "HTTPS"
                  next
                end
                """)
            .survey();

    String line = survey.connections().getFirst().id();
    assertThat(reached(survey, line)).contains("WEB1 tcp 443", "WEB2 tcp 443");
    assertThat(survey.assessments().reachability().assumptions())
        .anyMatch(it -> it.startsWith("国・ホスト名・外部の一覧"));
  }
}
