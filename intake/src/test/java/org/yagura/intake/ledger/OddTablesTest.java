package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/** Tables as people really draw them. */
class OddTablesTest {

  @Test
  void lastNumbersOfAddressesAreCompletedByTheHeading() {
    MaterialReading reading =
        Lists.read(
            """
            IPアドレス管理表　ネットワーク：192.168.76.0/24
            IP (192.168.76.)|機器|場所|備考
            1|ルータ|電算室|RTX1220
            １３|受付３|受付|Win11
            5|空き||
            6～9|予約||
            """);

    assertThat(Lists.values(reading, AssetField.ADDRESS))
        .containsExactly("192.168.76.1", "192.168.76.13");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
    assertThat(reading.report().setAside()).hasSize(2);
  }

  @Test
  void aTableOfCountsByWardNamesWhatItCounts() {
    MaterialReading reading =
        Lists.read(
            """
            機種|型番|3東|3西|計
            電子カルテ端末（ノート）|LIFEBOOK A5512|6|6|12
            バーコードリーダ|BHT-M60|8|8|16
            """);

    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("電子カルテ端末(ノート)", "バーコードリーダ");
    assertThat(Lists.values(reading, AssetField.COUNT)).containsExactly("12", "16");
  }

  @Test
  void aMarkInTheColumnOfNoSaysNo() {
    MaterialReading reading =
        Lists.read(
            """
            |チェック項目|確認結果（日付）||
            ||はい|いいえ|目標日
            1-①|責任者を設置している。|○||
            2-③|MDS/SDSを提出してもらう。||✓|R9.3.31
            3-③|BCPを策定している。|||
            """,
            new Merge(1, 2, 1, 4));

    assertThat(Lists.entries(reading))
        .extracting(it -> it.text(ListField.NUMBER) + " " + it.text(ListField.ANSWER))
        .containsExactly("1-① yes", "2-③ no", "3-③ ");
  }

  @Test
  void ofTwoPrintedAnswersTheTickedOneCounts() {
    MaterialReading reading =
        Lists.read(
            """
            項目番号|回答欄
            1-①|☑はい　□いいえ
            2-③|□はい　☑いいえ
            2-⑤|はい・(いいえ)
            3-③|はい・いいえ
            """);

    assertThat(Lists.entries(reading))
        .extracting(it -> it.text(ListField.ANSWER))
        .containsExactly("yes", "no", "no", "");
  }

  @Test
  void aHeadingBesideTheGroupsBelongsToTheTable() {
    MaterialReading reading =
        Lists.read(
            """
            回線||相手|機器||
            名称|種類|接続先|装置名|アドレス|備考
            院内インターネット|光|STNet|RT01|203.0.113.9|固定IP
            """,
            new Merge(1, 0, 1, 1),
            new Merge(1, 3, 1, 4));

    assertThat(Lists.entries(reading))
        .extracting((ListEntry it) -> it.text(ListField.NOTE))
        .containsExactly("固定IP");
  }

  @Test
  void aLedgerStaysOneUnderHeadingsOfOtherLists() {
    for (String heading : List.of("業者", "種別", "接続先", "接続形態", "頻度", "権限", "リース会社", "金額")) {
      String rows = "1|受付PC|10.1.0.5|%s\n2|会計PC|10.1.0.6|%s\n".replace("%s", "A社");

      assertThat(Lists.read("No|機器名|IPアドレス|" + heading + "\n" + rows).report().kind())
          .as(heading)
          .isEqualTo(MaterialKind.LEDGER);
    }
  }

  @Test
  void aListOfLinesStaysOneUnderHeadingsOfALedger() {
    MaterialReading reading =
        Lists.read(
            """
            No|機器名|IPアドレス|種別|業者
            1|RTX830|192.168.1.1|光回線（インターネット）|NTT東日本
            2|NVR510|192.168.2.1|IPsec-VPN|㈱保守
            """);

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.LINES);
  }

  @Test
  void anItemWhoseWordsAreHeadingsElsewhereIsARow() {
    MaterialReading reading = Lists.read("番号|確認項目|回答\n3-②|バックアップ|はい\n");

    assertThat(Lists.entries(reading))
        .extracting(it -> it.text(ListField.ANSWER))
        .containsExactly("yes");
  }

  @Test
  void aCoverSheetIsNoTable() {
    MaterialReading reading =
        Lists.read(
            Lists.sheet("表紙", "院内PC管理簿\n作成|システム係\n版|2.1\n"),
            Lists.sheet("総務課", "端末番号|コンピュータ名|IPアドレス\nS-1|SOM-01|192.168.77.11\n"));

    assertThat(reading.report().rowsRead()).isEqualTo(1);
    assertThat(reading.report().problems()).hasSize(1);
  }
}
