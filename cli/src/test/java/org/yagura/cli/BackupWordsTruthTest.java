package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.SystemBackup;

/** What words in a list of backups mean, and above all what they do not. */
class BackupWordsTruthTest {

  private static final String HEADER = "対象,方法,媒体,頻度,世代,保管先,オフライン,復元手順書,復元テスト,備考\n";

  @TempDir private Path folder;

  private SystemBackup backup(String row) {
    return Truth.in(folder)
        .ledger()
        .with("バックアップ一覧.csv", HEADER + "電子カルテ," + row + "\n")
        .survey()
        .assessments()
        .governance()
        .backups()
        .systems()
        .stream()
        .filter(it -> it.name().equals("電子カルテ"))
        .findFirst()
        .orElseThrow();
  }

  private String met(String row, Question question) {
    return backup(row).criteria().stream()
        .filter(it -> it.question() == question)
        .map(Criterion::met)
        .map(Enum::name)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"なし", "取得していない", "未実施", "×", "不要", "検討中", "LTO（導入予定）", "クラウド移行予定", "なし（令和9年度予定）"})
  void whatIsNotTakenOrOnlyPlannedIsNoCopy(String method) {
    assertThat(backup(method + ",,,,,,,,").copies()).as(method).isEmpty();
    assertThat(met(method + ",,,,,,,,", Question.COPIES)).as(method).isEqualTo("NO");
  }

  @Test
  void whatNobodyKnowsIsNeitherACopyNorNone() {
    assertThat(backup("不明,,,,,,,,").copies()).isEmpty();
    assertThat(met("不明,,,,,,,,", Question.COPIES)).isEqualTo("UNKNOWN");
  }

  @Test
  void aBackupThatIsStoppedIsNone() {
    assertThat(backup("複写,NAS,毎日（2025年から停止中）,3,NAS,なし,,,").copies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, YES",
    "2024-06-01, NO",
    "未実施, NO",
    "×, NO",
    "検討中, NO",
    "2027-03-01予定, NO",
    "2026-03-01予定, NO",
    "2026-06-01 失敗, NO",
    "'', UNKNOWN",
    "不明, UNKNOWN",
    "実施済, UNKNOWN"
  })
  void aRestoreTestIsOneThatWasHeldAndSucceeded(String tested, String expected) {
    assertThat(met("複写,LTO,毎日,3,金庫,あり,あり," + tested + ",", Question.TESTED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"あり, YES", "なし, NO", "作成中, NO", "未整備, NO", "検討中, NO", "'', UNKNOWN", "不明, UNKNOWN"})
  void aProcedureIsOneThatIsWritten(String procedure, String expected) {
    assertThat(met("複写,LTO,毎日,3,金庫,あり," + procedure + ",,", Question.PROCEDURE))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "金庫, あり, 取り外して保管, YES",
    "金庫, '', 毎週取り外し, YES",
    "金庫, '', 取り外し予定, UNKNOWN",
    "金庫, '', 取り外していない, NO",
    "オートチェンジャ, あり, '', NO",
    "ライブラリ装置に装着したまま, あり, '', NO",
    "サーバ室, '', イミュータブル機能なし, UNKNOWN",
    "サーバ室, '', イミュータブル設定済み, YES",
    "サーバ室, なし, 取り外して保管, NO",
    "金庫, 検討中, '', UNKNOWN"
  })
  void apartIsWhatIsReallyTakenOut(String place, String offline, String note, String expected) {
    String row = "複写,LTO,毎日,3,%s,%s,,,%s".formatted(place, offline, note);

    assertThat(met(row, Question.OFFLINE)).as(row).isEqualTo(expected);
    assertThat(backup(row).copies())
        .allSatisfy(it ->
            assertThat(it.fate() == BackupCopy.Fate.SURVIVES && expected.equals("NO")).isFalse());
  }

  @Test
  void whatIsStillMissingOfTheRecordsBackupIsNamed() {
    Truth truth =
        Truth.in(folder)
            .ledger()
            .with("バックアップ一覧.csv", HEADER + "電子カルテ,複写,LTO,毎日,3,金庫,あり,あり,2026-06-01,取り外して保管\n");

    assertThat(truth.verdict("3-②")).isEqualTo("unknown none");
    assertThat(Truth.item(truth.survey(), "3-②").settles()).contains("方式は1通りだけです");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "停止中,,,,,,,,",
        "複写,LTO,毎日,3,金庫,あり,あり,2026-06-01 失敗,取り外して保管",
        "複写,LTO,毎日,3,オートチェンジャ,あり,あり,2026-06-01,",
        "複写,LTO,毎日,3,金庫,あり,作成中,,取り外して保管"
      })
  void aStatedYesFallsWhereTheListSaysOtherwise(String row) {
    assertThat(
            Truth.in(folder)
                .ledger()
                .with("バックアップ一覧.csv", HEADER + "電子カルテ," + row + "\n")
                .says("3-②", "はい,,")
                .verdict("3-②"))
        .isEqualTo("no derived");
  }
}
