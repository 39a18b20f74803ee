package org.yagura.intake.scan.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yagura.intake.scan.ScanReading;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.Sighting;

class NmapXmlTest {

  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nmaprun>
      <nmaprun scanner="nmap" start="1794362400" version="7.94">
      <host starttime="1794362400"><status state="up" reason="arp-response" reason_ttl="0"/>
      <address addr="10.1.0.5" addrtype="ipv4"/>
      <address addr="AC:44:F2:00:00:01" addrtype="mac" vendor="Yamaha"/>
      <hostnames><hostname name="RT01.example.lan" type="PTR"/></hostnames>
      <ports><port protocol="tcp" portid="443"><state state="open" reason="syn-ack"/><service name="http" tunnel="ssl" product="nginx" version="1.26"/></port>
      <port protocol="tcp" portid="22"><state state="filtered"/><service name="ssh"/></port></ports>
      <os><osmatch name="Linux 5.4" accuracy="88"/><osmatch name="Yamaha RTX" accuracy="96"/></os></host>
      <host><status state="down" reason="no-response"/><address addr="10.1.0.6" addrtype="ipv4"/></host>
      </nmaprun>
      """;

  private final ScanReading scan = ScanReading.of("scan.xml", REPORT);

  @Test
  void aHostThatIsUpIsOneMeasuredSighting() {
    Sighting host = scan.at("10.1.0.5");
    assertThat(scan.sightings()).hasSize(1);
    assertThat(host.measured()).isTrue();
    assertThat(ScanReading.values(host, AssetField.MAC)).containsExactly("ac:44:f2:00:00:01");
    assertThat(ScanReading.values(host, AssetField.MAKE)).containsExactly("Yamaha");
    assertThat(ScanReading.values(host, AssetField.HOSTNAME)).containsExactly("RT01");
    assertThat(ScanReading.values(host, AssetField.LAST_SEEN)).containsExactly("2026-11-11");
  }

  @Test
  void onlyOpenPortsCountAndTlsMakesHttpHttps() {
    assertThat(ScanReading.values(scan.at("10.1.0.5"), AssetField.OPEN_PORT))
        .containsExactly("tcp/443 https nginx 1.26");
  }

  @Test
  void theBestFingerprintIsAGuessAndAnUnsureOneIsNone() {
    Sighting host = scan.at("10.1.0.5");
    assertThat(ScanReading.values(host, AssetField.OS)).isEmpty();
    assertThat(ScanReading.values(host, AssetField.OS_GUESS)).containsExactly("Yamaha RTX");
  }

  @Test
  void everyClaimQuotesTheWordsOfItsLine() {
    List<String> lines = REPORT.lines().toList();
    for (Claim claim : scan.at("10.1.0.5").claims()) {
      Evidence evidence = claim.evidence();
      int line = Integer.parseInt(evidence.at().location().substring("line ".length()));
      assertThat(lines.get(line - 1)).contains(evidence.says());
    }
  }

  @Test
  void aBannerThatNamesTheSystemExactlyIsAMeasurement() {
    ScanReading windows =
        ScanReading.of(
            "w.xml",
            """
            <nmaprun><host><status state="up" reason="syn-ack"/><address addr="10.1.0.7" addrtype="ipv4"/>
            <ports><port protocol="tcp" portid="445"><state state="open"/><service name="microsoft-ds" product="Microsoft Windows Server 2012 R2 Standard 9600 microsoft-ds"/></port></ports></host></nmaprun>
            """);
    assertThat(ScanReading.values(windows.at("10.1.0.7"), AssetField.OS))
        .containsExactly("Windows Server 2012 R2 Standard");
  }

  @Test
  void aHostTellsItsSystemToTheSmbScript() {
    ScanReading windows =
        ScanReading.of(
            "w.xml",
            """
            <nmaprun><host><status state="up" reason="syn-ack"/><address addr="10.1.0.7" addrtype="ipv4"/>
            <hostscript><script id="smb-os-discovery" output="..."><elem key="os">Windows Server 2016 Standard 14393</elem>
            <elem key="fqdn">pacs01.example.lan</elem></script></hostscript></host></nmaprun>
            """);
    assertThat(ScanReading.values(windows.at("10.1.0.7"), AssetField.OS))
        .containsExactly("Windows Server 2016 Standard");
    assertThat(ScanReading.values(windows.at("10.1.0.7"), AssetField.HOSTNAME))
        .containsExactly("pacs01");
  }

  @Test
  void aReportThatBreaksOffKeepsWhatWasRead() {
    String cut = REPORT.substring(0, REPORT.indexOf("</host>") + 30);
    ScanReading broken = ScanReading.of("scan.xml", cut);
    assertThat(broken.at("10.1.0.5").measured()).isTrue();
    assertThat(broken.problems()).singleElement().asString().contains("途切れ");
  }

  @Test
  void anEntityIsNeverResolved() {
    ScanReading hostile =
        ScanReading.of(
            "h.xml",
            """
            <!DOCTYPE nmaprun [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "&x;&x;&x;">]>
            <nmaprun><host><status state="up" reason="arp-response"/><address addr="10.1.0.8" addrtype="ipv4"/>
            <hostnames><hostname name="&y;" type="PTR"/></hostnames></host></nmaprun>
            """);
    assertThat(hostile.sightings().stream().flatMap(it -> it.claims().stream()))
        .noneMatch(it -> it.field() == AssetField.HOSTNAME);
  }

  @Test
  void windowsLineEndsDoNotShiftTheEvidence() {
    ScanReading crlf = ScanReading.of("scan.xml", REPORT.replace("\n", "\r\n"));
    assertThat(crlf.at("10.1.0.5").first(AssetField.MAC).orElseThrow().evidence())
        .isEqualTo(scan.at("10.1.0.5").first(AssetField.MAC).orElseThrow().evidence());
  }

  @Test
  void aReportOnOneLongLineIsQuotedInPart() {
    ScanReading oneLine = ScanReading.of("scan.xml", REPORT.replace("\n", " "));
    assertThat(oneLine.at("10.1.0.5").claims())
        .allSatisfy(it -> assertThat(it.evidence().says().length()).isLessThanOrEqualTo(400));
  }

  @Test
  void aReferenceToSomethingElseIsLeftOutAndSaid() {
    ScanReading hostile =
        ScanReading.of(
            "scan.xml",
            REPORT
                .replace(
                    "<!DOCTYPE nmaprun>",
                    "<!DOCTYPE nmaprun [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
                .replace("<os>", "<os>&x;"));

    assertThat(hostile.sightings()).hasSize(1);
    assertThat(hostile.problems()).singleElement().asString().contains("展開せず");
  }

  @Test
  void passwordsInBannersAreKeptNeitherInValuesNorInQuotations() {
    ScanReading told =
        ScanReading.of(
            "scan.xml",
            REPORT
                .replace("RT01.example.lan", "PW:hosp1tal")
                .replace("nginx", "nginx password: hosp1tal"));

    assertThat(told.sightings().toString()).contains("nginx password: ***").doesNotContain("hosp1");
  }

  @Test
  @Timeout(20)
  void namesWithoutEndNeitherFillTheMemoryNorTheDay() {
    for (int each : List.of(100, 300_000)) {
      StringBuilder flood = new StringBuilder("<nmaprun scanner=\"nmap\">");
      for (int i = 0; i < 300_000; i++) {
        flood.append(i % each == 0 ? "<host " : "").append("n").append(i).append("=\"1\" ");
        flood.append(i % each == each - 1 ? "/>" : "");
      }

      ScanReading told = ScanReading.of("scan.xml", flood + "</nmaprun>");

      assertThat(told.problems()).as("%d each", each).isNotEmpty();
    }
  }
}
