package org.yagura.intake.scan.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.scan.ScanReading;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Sighting;

class OtherScannersTest {

  @Test
  void nessusStatesHostsAndOneEntryAPort() {
    ScanReading scan =
        ScanReading.of(
            "n.nessus",
            """
            <NessusClientData_v2><Report name="r"><ReportHost name="10.2.0.9"><HostProperties>
            <tag name="HOST_START">Wed Nov 11 11:00:00 2026</tag>
            <tag name="operating-system">Microsoft Windows Server 2019 Standard</tag>
            <tag name="operating-system-conf">100</tag>
            <tag name="mac-address">00:11:32:00:00:01</tag>
            <tag name="netbios-name">WARD\\NAS01</tag>
            </HostProperties>
            <ReportItem port="445" svc_name="cifs" protocol="tcp" pluginID="11219"/>
            <ReportItem port="445" svc_name="cifs" protocol="tcp" pluginID="10394"/>
            <ReportItem port="0" svc_name="general" protocol="tcp" pluginID="1"/>
            </ReportHost></Report></NessusClientData_v2>
            """);
    Sighting host = scan.at("10.2.0.9");
    assertThat(ScanReading.values(host, AssetField.OPEN_PORT)).containsExactly("tcp/445 cifs");
    assertThat(ScanReading.values(host, AssetField.OS))
        .containsExactly("Windows Server 2019 Standard");
    assertThat(ScanReading.values(host, AssetField.HOSTNAME)).containsExactly("NAS01");
    assertThat(ScanReading.values(host, AssetField.MAKE)).containsExactly("Synology");
    assertThat(ScanReading.values(host, AssetField.LAST_SEEN)).containsExactly("2026-11-11");
  }

  @Test
  void anUnsureSystemOfNessusIsAGuess() {
    ScanReading scan =
        ScanReading.of(
            "n.nessus",
            """
            <NessusClientData_v2><Report><ReportHost name="10.2.0.9"><HostProperties>
            <tag name="operating-system">Linux Kernel 4.4</tag>
            <tag name="operating-system-conf">59</tag></HostProperties></ReportHost></Report></NessusClientData_v2>
            """);
    assertThat(ScanReading.values(scan.at("10.2.0.9"), AssetField.OS)).isEmpty();
    assertThat(ScanReading.values(scan.at("10.2.0.9"), AssetField.OS_GUESS))
        .containsExactly("Linux Kernel 4.4");
  }

  @Test
  void gvmPortsStandBeforeTheHostsTheyBelongTo() {
    ScanReading scan =
        ScanReading.of(
            "g.xml",
            """
            <report id="1"><report id="1"><scan_run_status>Done</scan_run_status>
            <ports><port>443/tcp<host>10.3.0.4</host></port><port>general/tcp<host>10.3.0.4</host></port></ports>
            <results><result><host>10.3.0.4<asset asset_id=""/><hostname>x</hostname></host><port>22/tcp</port></result></results>
            <host><ip>10.3.0.4</ip><start>2026-11-10T20:00:00Z</start>
            <detail><name>hostname</name><value>linux01</value></detail>
            <detail><name>MAC</name><value>00:11:32:00:00:02</value></detail>
            <detail><name>best_os_txt</name><value>Debian GNU/Linux 10</value></detail></host></report></report>
            """);
    Sighting host = scan.at("10.3.0.4");
    assertThat(ScanReading.values(host, AssetField.OPEN_PORT)).containsExactly("tcp/443", "tcp/22");
    assertThat(ScanReading.values(host, AssetField.HOSTNAME)).containsExactly("linux01");
    assertThat(ScanReading.values(host, AssetField.OS_GUESS))
        .containsExactly("Debian GNU/Linux 10");
    assertThat(ScanReading.values(host, AssetField.LAST_SEEN)).containsExactly("2026-11-11");
  }

  @Test
  void otherXmlIsNotAScan() {
    assertThat(ScanReading.recognises("<html><body/></html>")).isFalse();
    assertThat(ScanReading.recognises("<report><title>収支</title></report>")).isFalse();
  }
}
