package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.model.conclusion.Survey;

/** Tables of truth: what people answer, take back in the remark, or answer twice. */
class StatedTruthTest {

  private static final String SHEET = "番号,確認項目,回答,確認日,備考\n";

  @TempDir private Path folder;

  private Truth facts() {
    return Truth.in(folder).ledger();
  }

  @ParameterizedTest
  @CsvSource({
    "1-①, 前任者が退職し現在空席, unknown none",
    "1-①, 副院長, yes stated",
    "2-⑨, 今年度中に実施予定, unknown none",
    "2-⑨, 資産管理ソフトで制限, yes stated",
    "2-⑨, USBは使えない設定, yes stated",
    "2-⑩, 検討中, unknown none",
    "2-⑩, 一部端末のみ, unknown none",
    "2-⑩, 令和9年3月導入予定, yes stated",
    "2-⑪, ログは取っていない, unknown none",
    "2-⑪, サーバのログを1年保存, yes stated",
    "2-⑧, 使い回しはしていない, yes stated",
    "2-⑧, 新しい端末以外は未対応, unknown none",
    "3-③, 地震のBCPのみ, unknown none",
    "3-③, 平成25年策定（大規模災害）, unknown none",
    "3-③, 令和6年3月策定 次回見直しは毎年3月の予定, yes stated",
    "4-①, 一部のみ, unknown none"
  })
  void aYesThatItsOwnRemarkTakesBackIsNone(String item, String note, String expected) {
    assertThat(facts().says(item, "はい,," + note).verdict(item)).isEqualTo(expected);
  }

  @Test
  void theRemarkIsShownAgainstTheYes() {
    Survey survey = facts().says("2-⑪", "はい,,ログは取っていない").survey();

    assertThat(Truth.item(survey, "2-⑪").against())
        .singleElement()
        .satisfies(it -> assertThat(it.what()).contains("ログは取っていない"));
  }

  @Test
  void whatStandsInBracketsBehindTheAnswerCounts() {
    assertThat(facts().says("2-⑪", "はい（一部）,,").verdict("2-⑪")).isEqualTo("unknown none");
    assertThat(facts().says("2-⑪", "はい（全サーバ）,,").verdict("2-⑪")).isEqualTo("yes stated");
  }

  @Test
  void whatIsNotApplicableIsSoOnlyWhereTheFormAllowsIt() {
    assertThat(facts().says("2-②", "該当なし,,保守契約なし").verdict("2-②"))
        .isEqualTo("not-applicable stated");
    assertThat(facts().says("3-②", "該当なし,,").verdict("3-②")).isEqualTo("unknown none");
    assertThat(Truth.item(facts().says("3-②", "確認中,,").survey(), "3-②").remarks())
        .contains("「確認中」");
  }

  @Test
  void ofTwoSheetsOfOneDayTheYesGivesWayAndBothAreShown() {
    Survey survey =
        facts()
            .with("総務.csv", SHEET + "2-⑨,,はい,2026-10-05,\n")
            .with("情報係.csv", SHEET + "2-⑨,,いいえ,2026-10-05,制限なし\n")
            .survey();

    assertThat(Truth.item(survey, "2-⑨").answer().id()).isEqualTo("no");
    assertThat(Truth.item(survey, "2-⑨").remarks()).contains("別の回答「はい」", "総務.csv");
    assertThat(survey.discrepancies())
        .filteredOn(it -> it.subject().equals("checklist:2-⑨"))
        .singleElement()
        .satisfies(it -> assertThat(it.values()).hasSize(2));
  }

  @Test
  void theNewerSheetWinsWhateverItsName() {
    Truth truth =
        facts()
            .with("z.csv", SHEET + "2-⑨,,いいえ,2026-05-05,\n")
            .with("a.csv", SHEET + "2-⑨,,はい,2026-10-05,\n");

    assertThat(truth.verdict("2-⑨")).isEqualTo("yes stated");
  }
}
