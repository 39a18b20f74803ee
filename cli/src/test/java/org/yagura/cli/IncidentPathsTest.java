package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yagura.analysis.attackpath.AttackPaths;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.attack.Cut;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;
import org.yagura.testkit.example.Incident;
import org.yagura.testkit.example.Incident.Stage;

/** Published incidents as hospitals that do not exist: the way in, the cut, and what remains. */
class IncidentPathsTest {

  @TempDir private Path folder;

  private Survey survey(Incident incident, Stage stage) {
    Path files = Path.of(System.getProperty("yagura.root", ".."), "examples", "incidents");
    return new Scenario(files.resolve(incident.folder()).resolve(stage.folder())).survey();
  }

  private static Set<Role> roles(AttackAnalysis attack) {
    return attack.paths().stream().map(AttackPath::role).collect(Collectors.toSet());
  }

  private static List<String> ways(Survey survey, AttackAnalysis attack, Role role) {
    return attack.paths().stream()
        .filter(it -> it.role() == role)
        .map(it ->
            it.steps().stream()
                .map(step -> survey.facility().asset(step.to()))
                .map(asset -> asset.map(Asset::label).orElse("?"))
                .collect(Collectors.joining(" > ")))
        .toList();
  }

  private static String measures(AttackAnalysis attack) {
    return attack.cuts().getFirst().measures().stream()
        .map(Cut.Measure::what)
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @EnumSource
  void theRecordAndTheBackupsAreReachedBeforeAndNotAfter(Incident incident) {
    AttackAnalysis before = survey(incident, Stage.BEFORE).assessments().attack();
    AttackAnalysis after = survey(incident, Stage.AFTER).assessments().attack();

    assertThat(roles(before)).contains(Role.EHR, Role.BACKUP);
    assertThat(after.paths()).isEmpty();
    assertThat(after.copies()).anyMatch(it -> it.fate() == BackupCopy.Fate.SURVIVES);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstCutClosesEveryPathToTheRecordAndTheBackups(Incident incident) {
    AttackAnalysis attack = survey(incident, Stage.BEFORE).assessments().attack();

    Set<String> vital =
        attack.paths().stream()
            .filter(it -> it.role() == Role.EHR || it.role() == Role.BACKUP)
            .map(AttackPath::id)
            .collect(Collectors.toSet());
    assertThat(attack.cuts().getFirst().closes()).containsAll(vital);
    assertThat(attack.paths())
        .allSatisfy(path ->
            assertThat(path.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.because()).isNotEmpty()));
  }

  @Test
  void theCaterersLineLeadsThroughTheMealServerToTheRecord() {
    Survey survey = survey(Incident.OSAKA_LIKE, Stage.BEFORE);
    AttackAnalysis attack = survey.assessments().attack();

    assertThat(ways(survey, attack, Role.EHR)).contains("給食サーバ > 電子カルテサーバ");
    assertThat(attack.paths().getFirst().likelihood()).isEqualTo(Likelihood.LIKELY);
    assertThat(measures(attack))
        .contains("使うときだけ", "それぞれ違う", "ウイルス対策", "管理者の権限を外し", "別の区画", "取り外す媒体");
    assertThat(attack.copies())
        .anyMatch(it -> it.fate() == BackupCopy.Fate.FALLS && it.storedAt().equals("NMK-BK01"))
        .anyMatch(it -> it.fate() == BackupCopy.Fate.SURVIVES && it.storedAt().equals("耐火金庫"));
  }

  @Test
  void theGuessedPasswordOfTheMaintenanceVpnOpensTheRecord() {
    Survey survey = survey(Incident.OKAYAMA_LIKE, Stage.BEFORE);
    AttackAnalysis attack = survey.assessments().attack();

    assertThat(ways(survey, attack, Role.EHR)).contains("保守用VPN装置 > 電子カルテサーバ");
    assertThat(attack.paths().getFirst().likelihood()).isEqualTo(Likelihood.CERTAIN);
    assertThat(measures(attack))
        .contains("二要素認証", "固定アドレスに限り", "それぞれ違う13文字以上", "推測されやすい", "取り外す媒体");
  }

  @Test
  void theUnpatchedVpnLeadsToTheRecordAndIsToBeUpdated() {
    Survey survey = exploited(survey(Incident.HANDA_LIKE, Stage.BEFORE));
    AttackAnalysis attack =
        AttackPaths.of(survey, Reaching.of(survey.facility(), survey.connections()));

    assertThat(attack.paths())
        .anyMatch(it ->
            it.role() == Role.EHR
                && it.likelihood() == Likelihood.CERTAIN
                && it.steps().getFirst().how().contains("CVE-2018-13379"));
    assertThat(measures(attack))
        .contains("更新します", "二要素認証", "IDとパスワードを", "13文字以上", "ウイルス対策", "取り外す媒体");
  }

  private static Survey exploited(Survey survey) {
    Asset device =
        survey.facility().assets().stream()
            .filter(it -> it.names().hostname().equals("SHO-FW01"))
            .findFirst()
            .orElseThrow();
    Match match =
        new Match(
            device.id(),
            "FortiOS",
            "6.0.4",
            "CVE-2018-13379",
            Match.Verdict.AFFECTED,
            Match.Confidence.HIGH,
            new Match.Threat(
                List.of("CISA KEV"), 0.9, 9.8, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
            List.of("6.0.5"),
            "6.0.4 は範囲の中",
            device.evidence());
    Vulnerabilities matched =
        new Vulnerabilities(
            List.of(new Vulnerabilities.Feed("CISA KEV", null, 1)),
            List.of(match),
            List.of(),
            List.of(),
            List.of());
    return survey.with(survey.assessments().with(matched));
  }

  @Test
  void withoutFeedsNothingIsCalledSafe() {
    Survey survey = new Scenario(folder).with("台帳.csv", "機器名,IPアドレス\n受付PC,192.168.1.10\n").survey();

    assertThat(survey.assessments().attack().paths()).isEmpty();
    assertThat(survey.assessments().attack().assumptions())
        .anyMatch(it -> it.contains("安全という意味ではありません"));
  }
}
