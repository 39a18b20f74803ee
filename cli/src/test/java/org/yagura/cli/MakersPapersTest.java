package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.analysis.vulnerability.priority.Priorities;
import org.yagura.analysis.vulnerability.priority.Priority;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.knowledge.record.Ssvc;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Supply;
import org.yagura.model.vulnerability.Vulnerabilities;

/** What makers hand over lies among the materials and is matched with the devices it speaks of. */
class MakersPapersTest {

  private static final String LEDGER =
      """
      機器名,種別,メーカー,型番,OS,バージョン,シリアル番号,IPアドレス,MDS/SDS
      CT装置1,医療機器,ミナトメディカル,CT-9000,,,CT12345,192.168.30.11,受領済
      CT装置2,医療機器,ミナトメディカル,CT-9000,,,CT99999,192.168.30.12,未
      輸液ポンプ1,医療機器,テスト医器,IP-77,,,,192.168.30.21,
      """;

  private static final String BILL =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {"component": {"type": "device", "name": "CT-9000", "version": "3.1",
         "properties": [{"name": "serialNumber", "value": "CT12345"}]}},
       "components": [
         {"type": "application", "name": "OpenSSL", "version": "1.0.1f",
          "cpe": "cpe:2.3:a:openssl:openssl:1.0.1f:*:*:*:*:*:*:*"}]}
      """;

  private static final String ADVISORY =
      """
      {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "x",
        "publisher": {"category": "vendor", "name": "OpenSSL"},
        "tracking": {"id": "OS-2014-01", "current_release_date": "2014-04-07T00:00:00Z"}},
       "product_tree": {"branches": [{"category": "vendor", "name": "openssl", "branches": [
          {"category": "product_name", "name": "openssl", "branches": [
            {"category": "product_version_range", "name": ">=1.0.1|<1.0.1g",
             "product": {"name": "OpenSSL 1.0.1", "product_id": "P1",
               "product_identification_helper": {"cpe": "cpe:2.3:a:openssl:openssl:1.0.1f:*:*:*:*:*:*:*"}}}]}]}]},
       "vulnerabilities": [{"cve": "CVE-2014-0160", "product_status": {"known_affected": ["P1"]},
          "threats": [{"category": "exploit_status", "details": "Exploited in the wild."}],
          "remediations": [{"category": "mitigation", "details": "Turn heartbeats off.", "product_ids": ["P1"]}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void aBillIsMatchedWithTheUnitItNamesByWhatAnAdvisoryInTheFolderSays() throws IOException {
    Survey survey = survey();
    Vulnerabilities found = survey.assessments().vulnerabilities();

    Supply.Bill bill = found.supply().bills().getFirst();
    assertThat(bill.assets()).hasSize(1);
    String asset = bill.assets().getFirst();
    Match match = found.matches().getFirst();
    assertThat(match.asset()).isEqualTo(asset);
    assertThat(match.cve()).isEqualTo("CVE-2014-0160");
    assertThat(match.verdict()).isEqualTo(Match.Verdict.AFFECTED);
    assertThat(match.threat().exploited()).containsExactly("OpenSSL");
    assertThat(match.evidence())
        .extracting(it -> it.at().file())
        .contains("勧告/OS-2014-01.json", "部品表.json");
    assertThat(found.supply().advisories().getFirst().assets()).containsExactly(asset);
    assertThat(found.feeds()).as("one advisory is no feed").isEmpty();
  }

  @Test
  void whatTheAdvisorySaysToDoIsToldForADeviceThatTheHospitalCannotMend() throws IOException {
    Survey survey = survey();
    Match match = survey.assessments().vulnerabilities().matches().getFirst();
    Priority priority = new Priorities(survey).of(match);

    assertThat(priority.steps()).anyMatch(it -> it.contains("製造販売業者"));
    assertThat(priority.steps()).anyMatch(it -> it.contains("Turn heartbeats off."));
    assertThat(priority.inputs()).anyMatch(it -> it.contains("OpenSSL 2014-04-07"));
    assertThat(priority.outcome()).isNotEqualTo(Ssvc.Outcome.DEFER);
  }

  @Test
  void aMakersWordThatAPartIsNotAtRiskIsHeardAndTold() throws IOException {
    String vex =
        """
        "vulnerabilities": [{"id": "CVE-2014-0160", "analysis": {"state": "not_affected",
          "justification": "code_not_reachable"}, "affects": [{"ref": "ssl"}]}],
        "components": [
         {"bom-ref": "ssl",\
        """;
    Supply.Bill bill =
        survey(BILL.replace("\"components\": [\n   {", vex))
            .assessments()
            .vulnerabilities()
            .supply()
            .bills()
            .getFirst();

    assertThat(bill.affected()).isEmpty();
    assertThat(bill.dismissed()).extracting(Supply.Dismissal::cve).containsExactly("CVE-2014-0160");
    assertThat(bill.dismissed().getFirst().why()).isEqualTo("code_not_reachable");
  }

  @Test
  void aProductThatOnlyRemarksNameIsFoundByItsBillAndByTheAdvisory() throws IOException {
    Files.writeString(
        folder.resolve("画像.csv"),
        "機器名,ホスト名,IPアドレス,OS,備考\n画像サーバ,PACS1,192.168.1.5,Windows Server 2019,OpenSSL 1.0.1f（同梱）\n",
        StandardCharsets.UTF_8);
    List<Match> matches = survey().assessments().vulnerabilities().matches();

    assertThat(matches).extracting(Match::asset).anyMatch(it -> it.contains("pacs1"));
  }

  @Test
  void papersThatMakersDidNotHandOverAreFindings() throws IOException {
    Survey survey = survey();

    assertThat(subjects(survey, "disclosure-missing")).hasSize(2);
    assertThat(subjects(survey, "bill-missing")).hasSize(2);
    assertThat(subjects(survey, "bill-without-device")).isEmpty();
  }

  private static List<String> subjects(Survey survey, String rule) {
    return survey.findings().stream()
        .filter(it -> it.rule().equals(rule))
        .flatMap(it -> it.subjects().stream())
        .toList();
  }

  private Survey survey() throws IOException {
    return survey(BILL);
  }

  private Survey survey(String bill) throws IOException {
    Files.writeString(folder.resolve("機器台帳.csv"), LEDGER, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("部品表.json"), bill, StandardCharsets.UTF_8);
    Files.createDirectories(folder.resolve("勧告"));
    Files.writeString(folder.resolve("勧告/OS-2014-01.json"), ADVISORY, StandardCharsets.UTF_8);
    FolderReading reading = SurveyFolder.read(folder, Set.of(), 1 << 20, (done, all, path) -> {});
    return SurveyRun.conclude(reading, LocalDate.of(2026, 11, 20));
  }
}
