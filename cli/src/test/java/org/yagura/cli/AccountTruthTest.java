package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of truth of the items on accounts and passwords. */
class AccountTruthTest {

  private static final String USERS =
      "SamAccountName,Name,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,Description\n";
  private static final String CHIBA =
      "m-chiba,千葉,True,2026/11/04 08:16:00,2026/05/01 09:00:00,False,\n";
  private static final String IDS = "対象,アカウント名,権限,使う人,パスワード桁数,パスワード変更日,二要素認証,備考\n";

  @TempDir private Path folder;

  private String directory(String item, String rows) {
    return Truth.in(folder).ledger().with("ADユーザー.csv", USERS + rows).verdict(item);
  }

  private Truth ids(String rows) {
    return Truth.in(folder).ledger().with("管理者ID.csv", IDS + rows);
  }

  @Test
  void accountsOfTheDirectory() {
    assertThat(Truth.in(folder).ledger().verdict("2-⑤")).isEqualTo("unknown none");
    assertThat(directory("2-⑤", CHIBA)).isEqualTo("yes derived");
    assertThat(directory("2-⑤", CHIBA + "e-hata,畠山,True,2026/10/29 17:20:00,,True,退職\n"))
        .isEqualTo("no derived");
    assertThat(directory("2-⑤", CHIBA + "e-hata,畠山,False,2024/03/29 17:20:00,,True,退職\n"))
        .isEqualTo("yes derived");
    assertThat(directory("2-⑤", CHIBA + "e-hata,畠山,True,2025/12/01 17:20:00,,True,\n"))
        .isEqualTo("no derived");
    assertThat(directory("2-⑤", CHIBA + "y-ito,伊藤,True,,2026/10/01 09:00:00,False,\n"))
        .isEqualTo("unknown none");
  }

  @Test
  void anOldExportProvesNothing() {
    assertThat(directory("2-⑤", "m-chiba,千葉,True,2025/11/04 08:16:00,2025/05/01 09:00:00,False,\n"))
        .isEqualTo("unknown none");
  }

  @Test
  void accountsOfLists() {
    String list = "対象,アカウント名,権限,使う人,有効,備考\n";
    assertThat(
            Truth.in(folder)
                .ledger()
                .with("管理者ID.csv", list + "EHR01,hoshu,管理者,保守担当,有効,担当者は退職\n")
                .says("2-⑤", "はい,,")
                .verdict("2-⑤"))
        .isEqualTo("no derived");
  }

  @Test
  void leaversWhoMayStillLogOn() {
    Truth truth =
        Truth.in(folder)
            .ledger()
            .with("ADユーザー.csv", USERS + CHIBA + "k-sato,佐藤,True,2026/10/29 17:20:00,,False,\n")
            .with(
                "退職者一覧.csv",
                "氏名,職員番号,退職日,ADアカウント\n佐藤 花子,1203,R8.3.31,k-sato\n千葉 実,1204,R9.3.31,m-chiba\n");

    assertThat(truth.verdict("2-⑤")).isEqualTo("no derived");
    assertThat(Truth.item(truth.survey(), "2-⑤").facts().getFirst().what())
        .contains("k-sato")
        .doesNotContain("m-chiba");
  }

  @Test
  void lengthsByTheRuleOfFiscal2025() {
    assertThat(ids("EHR01,adm,管理者,病院,6,,,\n").verdict("2-⑦")).isEqualTo("no derived");
    assertThat(ids("EHR01,adm,管理者,病院,13,,,\n").verdict("2-⑦")).isEqualTo("yes derived");
    assertThat(ids("EHR01,adm,管理者,病院,8,,あり,\n").verdict("2-⑦")).isEqualTo("yes derived");
    assertThat(ids("EHR01,adm,管理者,病院,8,,なし,\n").verdict("2-⑦")).isEqualTo("unknown none");
    assertThat(ids("EHR01,adm,管理者,病院,8,2026/8/1,なし,\n").verdict("2-⑦")).isEqualTo("yes derived");
    assertThat(ids("EHR01,adm,管理者,病院,8,2023/8/1,なし,\n").verdict("2-⑦")).isEqualTo("no derived");
    assertThat(ids("EHR01,adm,管理者,病院,,,,\n").verdict("2-⑦")).isEqualTo("unknown none");
  }

  @Test
  void lengthsOfSomeDoNotTellThoseOfAll() {
    assertThat(ids("EHR01,adm,管理者,病院,14,,,\nPACS,adm,管理者,業者,,,,\n").verdict("2-⑦"))
        .isEqualTo("unknown none");
  }

  @Test
  void accountsOfSystemsStandInTheListAfterTheirLastDay() {
    String list = "対象,アカウント名,使う人,退職日,有効\n";
    assertThat(
            Truth.in(folder)
                .ledger()
                .with("ADユーザー.csv", USERS + CHIBA)
                .with("ID一覧.csv", list + "電子カルテ,u777,田中,令和7年3月31日,\n")
                .verdict("2-⑤"))
        .isEqualTo("unknown none");
    assertThat(
            Truth.in(folder)
                .ledger()
                .with("ID一覧.csv", list + "電子カルテ,u777,田中,令和7年3月31日,有効\n")
                .verdict("2-⑤"))
        .isEqualTo("no derived");
  }

  @Test
  void aPasswordThatWasSharedOnceIsNotShared() {
    assertThat(ids("EHR01,adm,管理者,病院,16,,,2024年までは全サーバ同じパスワード。2025年4月にサーバごとに変更済み\n").verdict("2-⑧"))
        .isNotEqualTo("no derived");
  }

  @Test
  void oneShortPasswordBeatsAStatedYes() {
    Truth truth =
        ids("EHR01,adm,管理者,病院,16,,,\nSHARE,adm,管理者,病院,5,,,\n").says("2-⑦", "はい,令和8年9月1日,");

    assertThat(truth.verdict("2-⑦")).isEqualTo("no derived");
    assertThat(truth.survey().discrepancies())
        .anyMatch(it -> it.subject().equals("checklist:2-⑦") && it.field().equals("answer"));
    assertThat(Truth.item(truth.survey(), "2-⑦").remarks()).contains("「はい」");
  }

  @Test
  void peopleWhoWorkAsAdministrators() {
    String question = "追-1,職員のIDに管理者権限を付与している。,";
    String sheet = "番号,確認項目,回答,確認日,備考\n" + question;

    assertThat(Truth.in(folder).ledger().verdict("2-④")).isEqualTo("unknown none");
    assertThat(Truth.in(folder).ledger().with("追加.csv", sheet + "はい,,全職員に付与\n").verdict("2-④"))
        .isEqualTo("no derived");
    assertThat(Truth.in(folder).ledger().with("追加.csv", sheet + "いいえ,,外した\n").verdict("2-④"))
        .isEqualTo("unknown none");
  }

  @Test
  void passwordsThatAreShared() {
    assertThat(ids("全サーバ共通,adm,管理者,業者,8,,,全サーバ同じパスワード\n").says("2-⑧", "はい,,").verdict("2-⑧"))
        .isEqualTo("no derived");
    assertThat(ids("EHR01,adm,管理者,病院,16,,,サーバごとに異なるパスワード\n").verdict("2-⑧"))
        .isEqualTo("yes derived");
    assertThat(ids("EHR01,adm,管理者,病院,16,,,サーバごとに異なるパスワード\nEHR02,adm,管理者,病院,16,,,\n").verdict("2-⑧"))
        .isEqualTo("unknown none");
    assertThat(ids("EHR01,adm,管理者,病院,16,,,\n").says("2-⑧", "いいえ,,").verdict("2-⑧"))
        .isEqualTo("no stated");
  }

  @Test
  void aSecondFactorOrAPlanInTime() {
    assertThat(Truth.in(folder).ledger().verdict("2-⑩")).isEqualTo("unknown none");
    assertThat(Truth.in(folder).ledger().says("2-⑩", "はい,,令和9年度に導入予定").verdict("2-⑩"))
        .isEqualTo("yes stated");
    assertThat(Truth.in(folder).ledger().says("2-⑩", "はい,,令和11年度の更改時に導入予定").verdict("2-⑩"))
        .isEqualTo("no derived");
    assertThat(Truth.in(folder).ledger().says("2-⑩", "いいえ,,検討中").verdict("2-⑩"))
        .isEqualTo("no stated");
  }

  @Test
  void administratorsWhoAreListedAreNoRightsByThemselves() {
    assertThat(ids("EHR01,adm,管理者,病院,16,,,\n").verdict("2-④")).isEqualTo("unknown none");
    assertThat(ids("EHR01,adm,管理者,病院,16,,,\n").says("2-④", "はい,,").verdict("2-④"))
        .isEqualTo("yes stated");
  }

  @Test
  void whatNoMaterialShowsIsTheHospitalsWord() {
    for (String item : List.of("2-⑨", "2-⑪", "3-③", "4-①", "1-①")) {
      assertThat(Truth.in(folder).ledger().verdict(item)).as(item).isEqualTo("unknown none");
      assertThat(Truth.in(folder).ledger().says(item, "はい,,").verdict(item))
          .as(item)
          .isEqualTo("yes stated");
      assertThat(Truth.in(folder).ledger().says(item, "いいえ,,").verdict(item))
          .as(item)
          .isEqualTo("no stated");
    }
  }
}
