package org.yagura.intake.scan.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.scan.ScanReading;
import org.yagura.model.observation.AssetField;

class PhantomsTest {

  @Test
  void aFirewallThatAnswers8008ForEveryAddressMakesNoDevices() {
    StringBuilder hosts = new StringBuilder();
    for (int i = 2; i < 60; i++) {
      hosts.append(host(i, "syn-ack", port(8008, "")));
    }
    hosts.append(host(200, "syn-ack", port(8008, "") + port(443, "nginx")));
    ScanReading scan = scan(hosts);
    assertThat(scan.sightings()).hasSize(1);
    assertThat(ScanReading.values(scan.at("10.9.0.200"), AssetField.OPEN_PORT))
        .containsExactly("tcp/443 s nginx");
    assertThat(scan.problems()).anyMatch(it -> it.startsWith("58件"));
  }

  @Test
  void aFewHostsThatLookAlikeStay() {
    StringBuilder hosts = new StringBuilder();
    for (int i = 1; i < 8; i++) {
      hosts.append(host(i, "syn-ack", port(443, "")));
    }
    assertThat(scan(hosts).sightings()).hasSize(7);
  }

  @Test
  void aRouterThatAnswersArpForOthersLendsNobodyItsHardwareAddress() {
    StringBuilder hosts = new StringBuilder();
    String mac = "<address addr=\"90:6C:AC:00:00:01\" addrtype=\"mac\"/>";
    for (int i = 1; i < 20; i++) {
      hosts.append(host(i, "arp-response", mac));
    }
    ScanReading scan = scan(hosts);
    assertThat(scan.sightings()).hasSize(1);
    assertThat(ScanReading.values(scan.at("10.9.0.1"), AssetField.MAC)).hasSize(1);
    assertThat(scan.problems()).singleElement().asString().contains("プロキシARP").contains("18件");
  }

  @Test
  void aSilentHostOfAScanWithoutDiscoveryIsNotThere() {
    ScanReading scan = scan(new StringBuilder(host(5, "user-set", "")));
    assertThat(scan.sightings()).isEmpty();
    assertThat(scan.problems()).singleElement().asString().contains("-Pn");
  }

  @Test
  void aListeningHostOfAScanWithoutDiscoveryIsThere() {
    assertThat(scan(new StringBuilder(host(5, "user-set", port(80, "")))).sightings()).hasSize(1);
  }

  private static ScanReading scan(StringBuilder hosts) {
    return ScanReading.of("s.xml", "<nmaprun>\n" + hosts + "</nmaprun>");
  }

  private static String host(int last, String reason, String more) {
    return "<host><status state=\"up\" reason=\"%s\" reason_ttl=\"64\"/><address addr=\"10.9.0.%d\" addrtype=\"ipv4\"/>%s</host>%n"
        .formatted(reason, last, more);
  }

  private static String port(int number, String product) {
    return "<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/><service name=\"s\" product=\"%s\"/></port>"
        .formatted(number, product);
  }
}
