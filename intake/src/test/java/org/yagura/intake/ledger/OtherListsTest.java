package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.OriginKind;

class OtherListsTest {

  @ParameterizedTest
  @CsvSource({
    "lines,回線種別/回線番号/契約者/プロバイダ/用途/設置場所/保守業者/開通日/帯域,光/CAF001/病院/甲/事務/電算室/乙/R2.4.1/1Gbps",
    "lines,No./回線名/回線事業者/種別/IPアドレス/接続機器/常時接続,1/光1/甲/光/203.0.113.1/RTX830/○",
    "lines,外部接続先/接続方法/接続機器/用途/接続頻度,甲社/SSL-VPN/FortiGate/保守/都度",
    "systems,システム名/ベンダー/用途/主管部署/RTO/代替手段,電子カルテ/甲社/診療/医事課/4時間/紙カルテ",
    "accounts,システム/ユーザーID/権限/利用者/二要素認証/共用,電子カルテ/admin/管理者/甲社/なし/○",
    "contracts,契約名/契約先/契約期間/契約金額/脆弱性対応/責任分界点,保守/甲社/R8.4.1～R9.3.31/100/あり/なし",
    "contracts,システム名/保守業者/契約開始日/契約終了日/保守内容,電子カルテ/甲社/2026-04-01/2027-03-31/訪問",
    "backups,バックアップ対象/取得方法/取得頻度/世代数/保存先/オフライン/復元テスト,電子カルテ/差分/毎日/7/NAS/なし/未実施",
    "training,実施日/研修名/対象者/参加人数/内容,R8.5.1/標的型メール訓練/全職員/80/メール",
    "contacts,連絡先/担当者/電話番号/メールアドレス/備考,甲社/山田/03-0000-0000/a@example.jp/夜間可",
    "answers,設問番号/設問/回答/備考,Q3/台帳がありますか/はい/",
    "directory,ユーザー ログオン名/表示名/有効/最終ログオン日時/部署,yamada/山田/True/2026/医局",
    "directory,Name/GroupCategory/GroupScope/Members,Domain Admins/Security/Global/Administrator",
    "ledger,機器名/メーカー/型番/用途/設置場所/保守業者/備考,PC/甲/X/事務/受付/乙/なし"
  })
  void aListIsRecognisedByItsHeadings(String kind, String headings, String row) {
    MaterialReading reading = Lists.read(headings.replace('/', '|') + "\n" + row.replace('/', '|'));
    assertThat(reading.report().kind().id()).isEqualTo(kind);
    assertThat(reading.report().rowsUsed()).isEqualTo(1);
    assertThat(reading.report().unusedColumns()).isEmpty();
  }

  @Test
  void aLineIsReadFieldByField() {
    MaterialReading reading =
        Lists.read("No.|名称・用途|接続先|種類|機器|IPアドレス|常時接続|備考\n5|院長室|旧プロバイダ|ADSL 12M|モデム||×|平成２３年契約");
    ListEntry entry = Lists.entries(reading).getFirst();
    assertThat(entry.text(ListField.NUMBER)).isEqualTo("5");
    assertThat(entry.text(ListField.NAME)).isEqualTo("院長室");
    assertThat(entry.text(ListField.COUNTERPART)).isEqualTo("旧プロバイダ");
    assertThat(entry.text(ListField.TYPE)).isEqualTo("ADSL 12M");
    assertThat(entry.text(ListField.ALWAYS_ON)).isEqualTo("no");
    assertThat(entry.find(ListField.ADDRESS)).isEmpty();
  }

  @Test
  void aPeriodTellsBothEnds() {
    ListEntry entry =
        Lists.entries(Lists.read("契約件名|相手方|期間|脆弱性対応の記載\n保守|甲社|R8.4.1～R9.3.31|なし")).getFirst();
    assertThat(entry.text(ListField.FROM)).isEqualTo("2026-04-01");
    assertThat(entry.text(ListField.UNTIL)).isEqualTo("2027-03-31");
    assertThat(entry.text(ListField.VULNERABILITY_DUTY)).isEqualTo("no");
  }

  @Test
  void theIdOfAQuestionStaysAsPrinted() {
    MaterialReading reading = Lists.read("番号|確認項目|回答|確認日\n2-⑤|削除している|はい|令和８年９月１５日\n2-⑨|制限している||");
    assertThat(Lists.entries(reading)).hasSize(2);
    ListEntry first = Lists.entries(reading).getFirst();
    assertThat(first.text(ListField.NUMBER)).isEqualTo("2-⑤");
    assertThat(first.text(ListField.ANSWER)).isEqualTo("yes");
    assertThat(first.text(ListField.DATE)).isEqualTo("2026-09-15");
    assertThat(Lists.entries(reading).getLast().find(ListField.ANSWER)).isEmpty();
  }

  @Test
  void computersOfADirectoryAreSightings() {
    MaterialReading reading =
        Lists.read(
            "Name|DNSHostName|OperatingSystem|OperatingSystemVersion|IPv4Address|LastLogonDate|Enabled\n"
                + "PC01|PC01.h.local|Windows 10 Pro|10.0 (19045)|10.0.0.1|11/3/2026 8:11:00 AM|True");
    assertThat(reading.report().kind()).isEqualTo(MaterialKind.DIRECTORY);
    assertThat(Lists.sightings(reading))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.origin().kind()).isEqualTo(OriginKind.DIRECTORY);
          assertThat(it.measured()).isFalse();
          assertThat(it.first(AssetField.LAST_SEEN).orElseThrow().value()).isEqualTo("2026-11-03");
        });
  }

  @Test
  void aMarkBeneathYesOrNoIsTheAnswer() {
    var reading = Lists.read("ヒアリングシート\n項番|設問|はい|いいえ\n1-①|責任者を設置している|○|\n2-⑤|不要なアカウントを削除している||○");

    assertThat(Lists.entries(reading))
        .extracting(it -> it.text(ListField.ANSWER))
        .containsExactly("yes", "no");
  }

  @Test
  void theMappingWinsOverWhatIsRecognised() {
    String yaml =
        "files:\n  - file: '*.xlsx'\n    kind: ledger\n    header: 2\n    columns:\n      ぬりえ: location\n      C: addresses\n";
    Mapping mapping =
        Mapping.read(new Material("mapping.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    assertThat(mapping.problems()).isEmpty();
    MaterialReading reading =
        Lists.read(mapping, Lists.sheet("表", "題\n名前|ぬりえ|四角\nPC1|受付|10.0.0.1"));
    assertThat(Lists.values(reading, AssetField.LOCATION)).containsExactly("受付");
    assertThat(Lists.values(reading, AssetField.ADDRESS)).containsExactly("10.0.0.1");
  }

  @Test
  void aMistakeInTheMappingIsAProblem() {
    String yaml =
        "files:\n  - file: a.xlsx\n    kind: ledgre\n    columns: {備考: nowhere}\n  - skip: true\n";
    Mapping mapping =
        Mapping.read(new Material("mapping.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    assertThat(mapping.problems()).hasSize(3);
    assertThat(Mapping.read(new Material("m", "a: [".getBytes(StandardCharsets.UTF_8))).problems())
        .hasSize(1);
  }

  @Test
  void flagsAndMomentsOfADirectorysOwnExportAreRead() {
    MaterialReading reading =
        Lists.read(
            """
            DN|objectClass|sAMAccountName|userAccountControl|lastLogonTimestamp|pwdLastSet
            CN=yamada,DC=n|user|yamada|512|134078112000000000|133000000000000000
            CN=ito,DC=n|user|ito|514|0|0
            CN=kato,DC=n|user|kato|66048|9223372036854775807|0
            """);

    assertThat(Lists.entries(reading))
        .extracting(it ->
            it.text(ListField.ENABLED)
                + " "
                + it.text(ListField.PASSWORD_NEVER_EXPIRES)
                + " "
                + it.text(ListField.LAST_LOGON))
        .containsExactly("yes no 2025-11-17", "no no ", "yes yes ");
  }
}
