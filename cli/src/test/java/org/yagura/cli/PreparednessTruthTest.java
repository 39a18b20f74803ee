package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Survey;

/** Tables of truth of the items on preparedness, and answers of earlier years. */
class PreparednessTruthTest {

  private static final String BACKUPS = "対象,方法,頻度,世代,媒体,保管先,オフライン,復元手順書,復元テスト\n";
  private static final String NAS = "電子カルテ,ソフト,毎日,7世代,NAS,NAS01,なし,あり,2026/6/1\n";
  private static final String RDX = "電子カルテ,媒体への複写,毎週,4世代,RDX,耐火金庫（取り外して保管）,あり,あり,2026/6/1\n";
  private static final String CONTACTS = "連絡先,氏名,役割,電話番号\n";
  private static final String EVERYONE =
      "院長室,山田,最終判断,内線100\n株式会社みなと情報,佐藤,電子カルテ保守,03-0000-0001\n厚生労働省,,報告,03-0000-0002\n県警サイバー犯罪対策課,,相談,03-0000-0003\n";

  @TempDir private Path folder;

  private Truth backups(String rows) {
    return Truth.in(folder)
        .with("台帳.csv", Truth.LEDGER + "バックアップNAS,NAS01,ストレージ,10.0.0.30,電算室\n")
        .with("バックアップ一覧.csv", BACKUPS + rows);
  }

  @Test
  void backupsThatAreApartAndProven() {
    assertThat(Truth.in(folder).ledger().verdict("3-②")).isEqualTo("unknown none");
    assertThat(backups(NAS).says("3-②", "はい,,").verdict("3-②")).isEqualTo("no derived");
    assertThat(backups(NAS + RDX).verdict("3-②")).isEqualTo("yes derived");
    assertThat(backups(RDX).verdict("3-②")).isEqualTo("unknown none");
  }

  @Test
  void theDirectReasonComesFirst() {
    Truth unproven = backups("電子カルテ,媒体への複写,毎週,4世代,RDX,耐火金庫,あり,なし,未実施\n").says("3-②", "はい,,");

    assertThat(unproven.verdict("3-②")).isEqualTo("no derived");
    assertThat(Truth.item(unproven.survey(), "3-②").facts().getFirst().what()).contains("復元");
  }

  @Test
  void anOfflineCopyThatAnswersAScanIsNone() {
    Truth claimed =
        backups("電子カルテ,ソフト,毎日,7世代,NAS,NAS01,あり,あり,2026/6/1\n")
            .with(
                "scan.xml",
                "<?xml version=\"1.0\"?>\n<nmaprun scanner=\"nmap\"><host><status state=\"up\"/><address addr=\"10.0.0.30\" addrtype=\"ipv4\"/><ports><port protocol=\"tcp\" portid=\"445\"><state state=\"open\"/><service name=\"microsoft-ds\"/></port></ports></host></nmaprun>\n")
            .says("3-②", "はい,,");

    assertThat(claimed.verdict("3-②")).isEqualTo("no derived");
  }

  @Test
  void whomTheContactsReach() {
    assertThat(Truth.in(folder).ledger().verdict("3-①")).isEqualTo("unknown none");
    assertThat(Truth.in(folder).ledger().with("連絡先.csv", CONTACTS + EVERYONE).verdict("3-①"))
        .isEqualTo("yes derived");
    Truth few =
        Truth.in(folder)
            .ledger()
            .with(
                "連絡先.csv", CONTACTS + EVERYONE.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
    assertThat(few.verdict("3-①")).isEqualTo("unknown none");
    assertThat(few.says("3-①", "はい,,").verdict("3-①")).isEqualTo("yes stated");
    assertThat(Truth.item(few.survey(), "3-①").remarks()).contains("気になる点");
  }

  @Test
  void aRehearsalSpeaksForAPlanWhileItIsRecent() {
    String training = "実施日,訓練名,参加人数\n";
    Truth recent =
        Truth.in(folder).ledger().with("訓練.csv", training + "2026/6/3,ランサムウェアを想定した机上訓練,20\n");
    Truth old =
        Truth.in(folder).ledger().with("訓練.csv", training + "2023/6/3,ランサムウェアを想定した机上訓練,20\n");

    assertThat(recent.verdict("3-③")).isEqualTo("unknown none");
    assertThat(Truth.item(recent.survey(), "3-③").supporting()).isNotEmpty();
    assertThat(Truth.item(old.survey(), "3-③").against()).isNotEmpty();
  }

  @Test
  void shortWordsBesideTheNumberAreHeard() {
    String sheet = "番号,確認項目,回答\n2-⑨,USB接続の制限,はい\n3-②,バックアップの取得,はい\n3-①,連絡体制図,はい\n3-③,BCPの策定,はい\n";
    Truth truth = Truth.in(folder).ledger().with("ヒアリングシート.csv", sheet);

    for (String item : List.of("3-②", "2-⑨", "3-①", "3-③")) {
      assertThat(truth.verdict(item)).as(item).isEqualTo("yes stated");
    }
  }

  @Test
  void strangeWordsBesideTheNumberAreHeardWithAWarning() {
    Truth truth =
        Truth.in(folder).ledger().with("ヒアリングシート.csv", "番号,確認項目,回答\n2-⑨,持ち込み機器の取り扱い,はい\n");

    assertThat(truth.verdict("2-⑨")).isEqualTo("yes stated");
    assertThat(Truth.item(truth.survey(), "2-⑨").remarks()).contains("文言");
  }

  @Test
  void wordsOfAnotherItemBeatTheNumber() {
    Truth truth =
        Truth.in(folder).ledger().with("ヒアリングシート.csv", "番号,確認項目,回答\n2-⑨,パスワードの使い回しを禁止している。,はい\n");

    assertThat(truth.verdict("2-⑨")).isEqualTo("unknown none");
    assertThat(truth.verdict("2-⑧")).isEqualTo("yes stated");
  }

  @Test
  void lastYearsAnswersAreProposalsOnly() {
    Truth truth =
        Truth.in(folder)
            .ledger()
            .with(
                "ヒアリングシート_令和6年度.csv",
                "番号,確認項目,回答,確認日\n2-⑥,セキュリティパッチ（最新ファームウェアや更新プログラム）を適用している。,はい,令和6年9月1日\n")
            .with(
                "点検表_昨年度.csv", "番号,確認項目,回答,確認日\n3-③,サイバー攻撃を想定した事業継続計画（BCP）を策定している。,はい,令和7年9月1日\n");
    Survey survey = truth.survey();

    assertThat(truth.verdict("3-③")).isEqualTo("unknown none");
    assertThat(truth.verdict("2-⑥")).isEqualTo("unknown none");
    assertThat(survey.assessments().checklist().earlier())
        .extracting(it -> it.item() + " " + it.edition() + " " + it.answer() + " " + it.relation())
        .containsExactly("2-⑥ R6 はい 広い", "3-③ R7 はい 同じ");
  }

  @Test
  void whatChangedSinceStandsBesideLastYearsAnswer() {
    Survey survey =
        backups(NAS).with("点検表.csv", "番号,確認項目,回答,確認日\n3-②,バックアップと復旧手順,はい,令和7年9月1日\n").survey();

    assertThat(survey.assessments().checklist().earlier())
        .singleElement()
        .satisfies(it -> assertThat(it.changed()).anyMatch(w -> w.contains("いまは「いいえ」")));
    assertThat(survey.discrepancies()).noneMatch(it -> it.subject().equals("checklist:3-②"));
  }
}
