package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Met;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.Proposal;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.conclusion.Governance;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.loss.Damage;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.loss.Outlay;
import org.yagura.model.maturity.Element;
import org.yagura.model.maturity.Maturity;

/** Backups, continuity, loss and maturity from materials. */
class GovernanceTest {

  private static final String BACKUPS = "対象,方法,頻度,世代,媒体,保管先,オフライン,復元手順書,復元テスト,RTO,備考\n";

  @TempDir private Path folder;

  private Truth hospital() {
    return Truth.in(folder)
        .with("台帳.csv", Truth.LEDGER + "バックアップNAS,NAS01,ストレージ,10.0.0.30,電算室\n")
        .with("facility.yaml", "name: 海辺病院\nkind: hospital\nbeds: 180\n");
  }

  private static Governance of(Truth truth) {
    return truth.survey().assessments().governance();
  }

  private static SystemBackup record(Truth truth) {
    return of(truth).backups().systems().stream()
        .filter(it -> it.role() == CareSystem.Role.EHR)
        .findFirst()
        .orElseThrow();
  }

  private static Met met(SystemBackup backup, Question question) {
    return backup.criteria().stream()
        .filter(it -> it.question() == question)
        .map(Criterion::met)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSystemThatNoListNamesIsUnknownAndNotMissing() {
    SystemBackup record = record(hospital());

    assertThat(record.copies()).isEmpty();
    assertThat(record.criteria()).allMatch(it -> it.met() == Met.UNKNOWN && !it.todo().isEmpty());
    assertThat(of(hospital()).backups().assumptions()).isNotEmpty();
  }

  @Test
  void copiesAreCountedByMediaMethodsAndGenerations() {
    SystemBackup record =
        record(
            hospital()
                .with(
                    "バックアップ一覧.csv",
                    BACKUPS
                        + "電子カルテ,ソフト,毎日,7世代,NAS,NAS01,なし,あり,2026/6/1,24時間,復元に6時間かかった\n"
                        + "電子カルテ,媒体への複写,毎週,4世代,RDX,別棟の金庫（取り外して保管）,あり,あり,,,\n"));

    for (Question question : Question.values()) {
      if (question != Question.IN_TIME) {
        assertThat(met(record, question)).as(question.id()).isEqualTo(Met.YES);
      }
    }
    assertThat(met(record, Question.IN_TIME)).isEqualTo(Met.YES);
    assertThat(record.recovery().measured().text()).isEqualTo("6時間");
  }

  @Test
  void aTestOfLongAgoAndAMissedTargetAreNo() {
    SystemBackup record =
        record(
            hospital()
                .with(
                    "バックアップ一覧.csv",
                    BACKUPS + "電子カルテ,ソフト,毎日,1世代,NAS,NAS01,なし,なし,2023/6/1,4時間,復元に30時間かかった\n"));

    assertThat(met(record, Question.TESTED)).isEqualTo(Met.NO);
    assertThat(met(record, Question.IN_TIME)).isEqualTo(Met.NO);
    assertThat(met(record, Question.GENERATIONS)).isEqualTo(Met.NO);
    assertThat(met(record, Question.OFFLINE)).isEqualTo(Met.NO);
    assertThat(met(record, Question.OFFSITE)).isEqualTo(Met.UNKNOWN);
  }

  @Test
  void aRowThatSaysNoneIsANoAndNoCopy() {
    SystemBackup record =
        record(
            hospital()
                .with(
                    "バックアップ一覧.csv",
                    BACKUPS + "電子カルテ,なし,,,,,,,,,\n画像,複写,毎日,3世代,NAS,NAS01,なし,,,,\n"));

    assertThat(record.copies()).isEmpty();
    assertThat(record.criteria()).allMatch(it -> it.met() == Met.NO);
  }

  @Test
  void thePatternFollowsFromWhatIsThere() {
    List<Proposal> withMedia =
        of(hospital()
                .with(
                    "バックアップ一覧.csv",
                    BACKUPS
                        + "電子カルテ,ソフト,毎日,7世代,NAS,NAS01,なし,あり,,,\n医事会計,複写,毎週,4世代,RDX,金庫,あり,あり,,,\n"))
            .backups()
            .proposals();
    List<Proposal> unknown = of(hospital()).backups().proposals();

    assertThat(withMedia.getFirst().pattern()).isEqualTo(Proposal.Pattern.EXISTING);
    assertThat(unknown.getFirst().pattern()).isEqualTo(Proposal.Pattern.NEW_SERVER);
    assertThat(withMedia).extracting(Proposal::advised).containsExactly(true, false, false);
    assertThat(withMedia).allMatch(it -> !it.source().says().isEmpty());
  }

  @Test
  void whatOthersRestOnComesBackFirst() {
    Continuity continuity =
        of(Truth.in(folder)
                .with(
                    "台帳.csv",
                    "機器名,ホスト名,種別,OS,IPアドレス\n仮想基盤1,ESX01,サーバ,VMware ESXi 8.0,10.0.0.2\n認証サーバ,DC01,サーバ,,10.0.0.3\n電子カルテサーバ,EHR01,サーバ,,10.0.0.5\n画像サーバ,PACS01,サーバ,,10.0.0.6\n")
                .with(
                    "システム一覧.csv",
                    "システム名,事業者,RTO,RPO,代替手段,責任者\n電子カルテ,みなと情報株式会社,24時間,1日,紙カルテに記入し参照用PCで閲覧,副院長\n画像,うみべ画像有限会社,4時間,,撮影機のワークステーションで読影,放射線科長\n"))
            .continuity();

    assertThat(continuity.restoration())
        .extracting(it -> it.layer() + " " + it.name())
        .containsSubsequence("CARE 画像", "CARE 電子カルテ");
    assertThat(continuity.restoration().getFirst().layer())
        .isNotEqualTo(RestorationStep.Layer.CARE);
    SystemContinuity record =
        continuity.systems().stream()
            .filter(it -> it.name().equals("電子カルテ"))
            .findFirst()
            .orElseThrow();
    assertThat(record.fallback().ways())
        .containsExactly(SystemContinuity.Way.PAPER, SystemContinuity.Way.VIEWER);
    assertThat(record.targets().rtoHours()).isEqualTo(24);
    assertThat(record.decides().text()).isEqualTo("副院長");
    assertThat(record.dependsOn()).isNotEmpty();
  }

  @Test
  void whatNobodyWroteStaysUnknown() {
    Continuity continuity = of(hospital()).continuity();

    assertThat(continuity.systems())
        .allSatisfy(it -> {
          assertThat(it.fallback().ways()).containsExactly(SystemContinuity.Way.UNKNOWN);
          assertThat(it.targets().rtoHours()).isNull();
        });
    assertThat(continuity.reach()).allMatch(it -> it.contacts() == 0);
    assertThat(continuity.gaps()).isNotEmpty();
  }

  @Test
  void everyFigureOfTheLossHasASource() {
    LossEstimate loss = of(hospital()).loss();

    assertThat(loss.scenarios())
        .isNotEmpty()
        .allSatisfy(scenario ->
            assertThat(scenario.damages())
                .hasSameSizeAs(Damage.Kind.values())
                .allSatisfy(it -> {
                  assertThat(it.how()).isNotEmpty();
                  assertThat(it.yen() == null || !it.sources().isEmpty()).isTrue();
                }));
    assertThat(loss.cases()).isNotEmpty();
    assertThat(loss.cases().getFirst().beds()).isEqualTo(129);
    assertThat(loss.outlays()).anyMatch(it -> it.kind() == Outlay.Kind.PACKAGE);
  }

  @Test
  void withoutBedsTheRevenueIsUnknownAndSaysSo() {
    LossEstimate loss =
        of(Truth.in(folder).ledger().with("facility.yaml", "name: 海辺病院\nkind: hospital\n")).loss();

    assertThat(loss.scenarios())
        .allSatisfy(it ->
            assertThat(it.damages())
                .filteredOn(d -> d.kind() == Damage.Kind.REVENUE)
                .singleElement()
                .satisfies(d -> assertThat(d.yen()).isNull()));
    assertThat(loss.missing()).anyMatch(it -> it.contains("病床数"));
  }

  @Test
  void theWeakestElementComesFirstAndNoRulesIsTheFirstStage() {
    Maturity told = of(hospital().says("4-①", "いいえ,,")).maturity();
    Maturity untold = of(hospital()).maturity();

    assertThat(told.elements()).hasSameSizeAs(Element.Kind.values());
    assertThat(told.awareness().stage()).isEqualTo(1);
    assertThat(untold.awareness().stage()).isNull();
  }
}
