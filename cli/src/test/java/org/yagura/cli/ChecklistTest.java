package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;

/** Facts to answers: derived beats stated, unknown is never yes. */
class ChecklistTest {

  private static final String SHEET =
      """
      番号,確認項目,回答,確認日,備考
      """;
  private static final String USERS =
      """
      SamAccountName,Name,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,Description
      """;

  @TempDir private Path folder;

  /** The answer in one line: answer, basis. */
  private static String brief(Survey survey, String id) {
    ItemAnswer it = item(survey, id);
    return it.answer().id() + " " + it.basis().id();
  }

  private static ItemAnswer item(Survey survey, String id) {
    return survey.assessments().checklist().items().stream()
        .filter(it -> (it.item().id() + it.item().row()).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Scenario clinic() {
    return new Scenario(folder)
        .with("台帳.csv", "機器名,種別,IPアドレス,設置場所\n電子カルテサーバ,サーバ,10.0.0.5,電算室\n受付PC,パソコン,10.0.0.7,受付\n");
  }

  @Test
  void nothingStatedAndNothingShownIsUnknown() {
    Survey survey = clinic().survey();

    assertThat(brief(survey, "2-⑨")).isEqualTo("unknown none");
    assertThat(item(survey, "2-⑨").settles()).isNotEmpty();
    assertThat(brief(survey, "2-⑤")).isEqualTo("unknown none");
  }

  @Test
  void aBlankAnswerIsUnknown() {
    Survey survey =
        clinic()
            .with(
                "ヒアリングシート.csv",
                SHEET
                    + "2-⑨,USBストレージ等の外部記録媒体や情報機器に対して接続を制限している。,,,\n1-①,医療情報システム安全管理責任者を設置している。,はい,,\n")
            .survey();

    assertThat(brief(survey, "2-⑨")).isEqualTo("unknown none");
    assertThat(brief(survey, "1-①")).isEqualTo("yes stated");
  }

  @Test
  void aStatedNoIsBelieved() {
    Survey survey =
        clinic()
            .with("ヒアリングシート.csv", SHEET + "3-③,サイバー攻撃を想定した事業継続計画（BCP）を策定している。,いいえ,令和８年９月１日,\n")
            .survey();

    assertThat(brief(survey, "3-③")).isEqualTo("no stated");
    assertThat(item(survey, "3-③").remarks()).contains("「いいえ」");
  }

  @Test
  void factsBeatAStatedYesAndBothAreShown() {
    Survey survey =
        clinic()
            .with("ヒアリングシート.csv", SHEET + "2-⑤,退職者や使用していないアカウント等、不要なアカウントを削除または無効化している。,はい,,\n")
            .with(
                "ADユーザー.csv",
                USERS + "e-hata,畠山,True,2024/03/29 17:20:00,2023/04/03 09:00:00,True,退職\n")
            .survey();

    assertThat(brief(survey, "2-⑤")).isEqualTo("no derived");
    assertThat(item(survey, "2-⑤").remarks()).contains("「はい」");
    assertThat(survey.discrepancies())
        .filteredOn(it -> it.subject().equals("checklist:2-⑤"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.field()).isEqualTo("answer");
          assertThat(it.kept()).isEqualTo("いいえ");
          assertThat(it.values())
              .extracting(Discrepancy.Stated::value)
              .containsExactly("いいえ", "はい");
        });
  }

  @Test
  void aDirectoryWithoutStaleAccountsProvesAYes() {
    Survey survey =
        clinic()
            .with(
                "ADユーザー.csv",
                USERS + "m-chiba,千葉,True,2026/11/04 08:16:00,2026/05/01 09:00:00,False,\n")
            .survey();

    assertThat(brief(survey, "2-⑤")).isEqualTo("yes derived");
  }

  @Test
  void oneMissingLastLogonProvesNothing() {
    Survey survey =
        clinic()
            .with(
                "ADユーザー.csv",
                USERS
                    + "m-chiba,千葉,True,2026/11/04 08:16:00,2026/05/01 09:00:00,False,\ny-ito,伊藤,True,,2026/10/01 09:00:00,False,\n")
            .survey();

    assertThat(brief(survey, "2-⑤")).isEqualTo("unknown none");
  }

  @Test
  void oneAdministratorPasswordForAllServersIsANo() {
    Survey survey =
        clinic()
            .with(
                "管理者ID.csv",
                "対象,アカウント名,権限,使う人,パスワード桁数,備考\n全サーバ共通,administrator,管理者,業者,8,サーバは全て同じパスワード\n")
            .survey();

    assertThat(brief(survey, "2-⑧")).isEqualTo("no derived");
  }

  @Test
  void withoutAVendorWhatVendorsMustTellIsNotAsked() {
    Survey survey =
        clinic().with("facility.yaml", "name: 海辺診療所\nkind: clinic\nvendors: []\n").survey();

    assertThat(brief(survey, "2-②")).isEqualTo("not-applicable derived");
    assertThat(brief(survey, "2-③")).isEqualTo("not-applicable derived");
  }

  @Test
  void aBackupThatStaysConnectedIsANo() {
    Survey survey =
        clinic()
            .with("バックアップ一覧.csv", "対象,方法,頻度,世代,保管先,オフライン,復元手順書\n電子カルテ,複写,毎日,3世代,NAS,なし,あり\n")
            .survey();

    assertThat(brief(survey, "3-②")).isEqualTo("no derived");
  }

  @Test
  void anOldFormsNumbersAreReadByTheirWords() {
    Survey survey =
        clinic()
            .with("ヒアリングシート.csv", SHEET + "2-⑰,接続元制限を実施している。,いいえ,,\n2-⑭,アクセスログを管理している。,はい,,\n")
            .survey();

    assertThat(brief(survey, "2-⑬")).isEqualTo("no stated");
    assertThat(brief(survey, "2-⑪")).isEqualTo("yes stated");
  }

  @Test
  void anAnswerForServersIsNotOneForTerminals() {
    Survey survey =
        clinic()
            .with(
                "ヒアリングシート.csv",
                "番号,対象,確認項目,回答\n2-⑫,サーバ,バックグラウンドで動作している不要なソフトウェア及びサービスを停止している。,はい\n2-⑫,端末PC,バックグラウンドで動作している不要なソフトウェア及びサービスを停止している。,いいえ\n")
            .survey();

    assertThat(brief(survey, "2-⑫server")).isEqualTo("yes stated");
    assertThat(brief(survey, "2-⑫terminal")).isEqualTo("no stated");
  }
}
