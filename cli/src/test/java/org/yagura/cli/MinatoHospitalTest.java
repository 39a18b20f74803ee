package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yagura.intake.folder.Progress;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialReport;

/** What examples/README.md promises of the example hospital. */
class MinatoHospitalTest {

  private static final Survey survey = survey();

  @BeforeAll
  static void once() {
    assertThat(survey.materials()).isNotEmpty();
  }

  private static Survey survey() {
    Path root = Path.of(Objects.requireNonNullElse(System.getProperty("yagura.root"), ".."));
    try {
      return SurveyRun.conclude(
          SurveyFolder.read(
              root.resolve("examples/minato-hospital"), Set.of(), 64L << 20, Progress.NONE),
          Scenario.DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asset asset(String hostname) {
    return survey.facility().assets().stream()
        .filter(it -> it.names().hostname().equals(hostname))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no asset " + hostname));
  }

  private static MaterialReport material(String path) {
    return survey.materials().stream()
        .filter(it -> it.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no material " + path));
  }

  @Test
  void everyRowIsUsedOrSetAside() {
    assertThat(material("台帳/病院機器台帳.xlsx").rowsUsed()).isEqualTo(285);
    assertThat(material("台帳/病院機器台帳.xlsx").setAside()).hasSize(7);
    assertThat(material("台帳/LAN機器管理表_潮路ネットワーク.xlsx").rowsUsed()).isEqualTo(27);
    assertThat(material("台帳/回線一覧.csv").rowsUsed()).isEqualTo(6);
    assertThat(material("台帳/回線一覧.csv").setAside()).hasSize(1);
    assertThat(material("scan/arp_業務PC3.txt").rowsUsed()).isEqualTo(14);
  }

  @Test
  void weakSecretsOfADeviceAreOneFinding() {
    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("weak-secret"))
        .isNotEmpty()
        .extracting(Finding::subjects)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyThingIsOneAsset() {
    assertThat(survey.facility().assets()).hasSize(306);
    assertThat(survey.facility().assets().stream().mapToInt(Asset::count).sum()).isEqualTo(359);
  }

  @Test
  void threeThingsAreInNoList() {
    assertThat(survey.facility().assets())
        .filteredOn(it -> !it.provenance().listed())
        .extracting(Asset::label)
        .containsExactlyInAnyOrder("SH-52A", "LS220D19E", "DESKTOP-7QK2M1F");
  }

  @Test
  void theConnectionsAreElevenAndNoMore() {
    assertThat(survey.connections())
        .extracting(it -> Scenario.brief(survey, it))
        .containsExactlyInAnyOrder(
            "internet wan1 recorded",
            "vpn ssl.root recorded over wan1",
            "internet pp 1 recorded",
            "vpn pp anonymous unrecorded over pp 1",
            "closed-network pp 1 recorded",
            "internet GigaEthernet0.1 recorded",
            "vpn Tunnel0.0 recorded over GigaEthernet0.1",
            "internet eth1 unrecorded",
            "vpn tunnel1 unrecorded over eth1",
            "mobile  unrecorded",
            "dial-up  recorded-only");
  }

  @Test
  void theFirewallExposesOneServiceItsVpnAndItsManagement() {
    ExternalConnection wan =
        survey.connections().stream()
            .filter(it -> it.end().interfaceName().equals("wan1"))
            .findFirst()
            .orElseThrow();

    assertThat(wan.exposes())
        .extracting(Exposure::nature, Exposure::port)
        .containsExactlyInAnyOrder(
            tuple(Exposure.Nature.PUBLISHED, "443"),
            tuple(Exposure.Nature.VPN_SERVICE, "10443"),
            tuple(Exposure.Nature.MANAGEMENT, "8443"),
            tuple(Exposure.Nature.MANAGEMENT, "22"));
  }

  @Test
  void whereMaterialsDisagreeTheRightValueIsKept() {
    assertKept("MNT-FW01", "version", "7.0.12");
    assertKept("MNT-EHR02", "addresses", "10.40.10.12");
    assertKept("MNT-NAS01", "location", "地下 電気室");
    assertKept("MNT-CORE01", "serial", "FCW2240G0XY");
    assertKept("MNT-OQ01", "serial", "M4A031206");
    assertKept("MNT-RT01", "version", "Rev.14.01.40");
    assertKept("MNT-LIS01", "os", "Windows Server 2016 Standard");
  }

  private static void assertKept(String hostname, String field, String kept) {
    String subject = asset(hostname).id();
    assertThat(survey.discrepancies())
        .filteredOn(it -> it.subject().equals(subject) && it.field().equals(field))
        .as("%s of %s", field, hostname)
        .extracting(Discrepancy::kept)
        .containsExactly(kept);
  }

  @Test
  void theRulesFindWhatTheStoryTells() {
    List<String> rules = survey.findings().stream().map(Finding::rule).distinct().toList();

    assertThat(rules)
        .contains(
            "management-open-outside",
            "shared-password",
            "unrecorded-connection",
            "mobile-router",
            "recorded-only-connection",
            "vpn-any-source",
            "vpn-without-second-factor",
            "maintenance-always-on",
            "ehr-and-backup-together",
            "backup-not-offline",
            "stale-account",
            "device-not-in-ledger",
            "telnet-enabled",
            "shadowed-rule",
            "no-log-server",
            "unfiltered-segments",
            "hidden-device",
            "listed-contract-ended");
  }

  @Test
  void bothUnusedAccountsAreNamed() {
    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("stale-account"))
        .singleElement()
        .extracting(it -> it.because().seen())
        .asString()
        .contains("n09870", "test01");
  }

  @Test
  void noSecretLeavesTheReaders() {
    assertThat(survey.toString()).doesNotContain("EXAMPLEONLY");
  }
}
