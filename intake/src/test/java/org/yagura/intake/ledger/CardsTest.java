package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.testkit.Property;

/** Ledgers with one thing a card: labels at the left and values at the right. */
class CardsTest {

  private static final String CARD =
      """
      機器管理票
      機器名|内視鏡サーバ
      メーカー|富士フイルム
      型番|HI-C1
      IPアドレス|10.20.1.5
      設置場所|内視鏡室
      導入日|2021/4/1
      保守業者|東都メディカル
      備考|夜間は停止
      """;

  @Nested
  class OneASheet {

    @Test
    void isOneDeviceWithEveryValueAtItsOwnCell() {
      MaterialReading reading = Lists.read(CARD);

      assertThat(reading.report().rowsRead()).isEqualTo(1);
      assertThat(reading.report().rowsUsed()).isEqualTo(1);
      assertThat(said(reading))
          .contains(
              "表!B2 内視鏡サーバ",
              "表!B4 HI-C1",
              "表!B5 10.20.1.5",
              "表!B6 内視鏡室",
              "表!B7 2021/4/1",
              "表!B8 東都メディカル",
              "表!B9 夜間は停止");
      assertThat(Lists.values(reading, AssetField.INSTALLED)).containsExactly("2021-04-01");
      assertThat(evidence(reading).says()).isEqualTo("内視鏡サーバ");
    }

    @Test
    void isReadFromEverySheetOfAWorkbook() {
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 1; i <= 30; i++) {
        sheets.add(
            Lists.sheet(
                "No" + i, CARD.replace("10.20.1.5", "10.20.1." + i).replace("内視鏡", "検査" + i)));
      }

      MaterialReading reading = Lists.read(sheets.toArray(Sheet[]::new));

      assertThat(reading.report().rowsUsed()).isEqualTo(30);
      assertThat(Lists.values(reading, AssetField.ADDRESS)).contains("10.20.1.1", "10.20.1.30");
    }

    @Test
    void mayHaveTwoColumnsOfLabels() {
      MaterialReading reading =
          Lists.read(
              """
              医療機器管理カード|||作成日|2024/5/1
              管理番号|ME-0012||機器名|心電計
              メーカー|フクダ電子||型番|FX-8322
              製造番号|A00123||購入年月|R2.4
              IPアドレス|10.3.0.9||設置場所|生理検査室
              """);

      assertThat(reading.report().rowsUsed()).isEqualTo(1);
      assertThat(said(reading))
          .contains("表!E2 心電計", "表!B4 A00123", "表!E5 生理検査室", "表!B5 10.3.0.9", "表!E4 R2.4");
    }

    @Test
    void mayBeWrittenWithColonsInOneColumn() {
      MaterialReading reading =
          Lists.read("機器カード\n機器名：受付PC\nIPアドレス：10.0.0.1\n設置場所：1階受付\nOS：Windows 11 Pro\n備考：なし");

      assertThat(said(reading)).contains("表!A2 受付PC", "表!A3 10.0.0.1", "表!A4 1階受付");
      assertThat(reading.report().rowsUsed()).isEqualTo(1);
    }

    @Test
    void keepsLinesBeneathAValueAndWhatNobodyKnows() {
      MaterialReading reading =
          Lists.read(
              """
              機器名|会計サーバ
              IPアドレス|10.0.0.7
              |10.0.1.7
              設置場所|電算室
              メーカー|富士通
              ぬりえ|あり
              """);

      assertThat(Lists.values(reading, AssetField.ADDRESS)).containsExactly("10.0.0.7 10.0.1.7");
      assertThat(said(reading)).contains("表!B3 10.0.1.7");
      assertThat(reading.report().unusedColumns()).anyMatch(it -> it.contains("ぬりえ"));
    }

    @Test
    void losesNoValueWhereLabelsAndValuesAreMerged() {
      MaterialReading reading =
          Lists.read(
              "機器管理票\n機器名||画像サーバ\nメーカー||富士通\nIPアドレス||10.9.0.2\n設置場所||読影室",
              new Merge(2, 0, 2, 1),
              new Merge(2, 2, 2, 5),
              new Merge(3, 0, 3, 1));

      assertThat(said(reading)).contains("表!C2 画像サーバ", "表!C4 10.9.0.2");
    }

    @Test
    void neverShowsItsPassword() {
      MaterialReading reading = Lists.read("パスワード|himitsu99\n" + CARD);

      assertThat(reading.report().rowsUsed()).isEqualTo(1);
      assertThat(reading.toString()).doesNotContain("himitsu99");
    }

    @Test
    void thatIsBlankIsNoDevice() {
      MaterialReading reading = Lists.read("機器管理票\n機器名\nメーカー\n型番\nIPアドレス\n設置場所\n備考");

      assertThat(reading.report().rowsRead()).isZero();
      assertThat(reading.report().problems()).anyMatch(it -> it.hint().contains("ひな形"));
    }

    @Test
    void maySayALine() {
      MaterialReading reading =
          Lists.read("回線管理票\n回線名|保守回線\n接続先|東都メディカル\n回線種別|フレッツ光\n回線番号|CAF123\n常時接続|常時");

      assertThat(reading.report().kind()).isEqualTo(MaterialKind.LINES);
      assertThat(Lists.entries(reading)).hasSize(1);
    }
  }

  @Nested
  class SeveralASheet {

    @Test
    void areReadOneBelowTheOther() {
      MaterialReading reading =
          Lists.read(CARD + "\n" + CARD.replace("内視鏡", "病理").replace("10.20.1.5", "10.20.1.6"));

      assertThat(reading.report().rowsUsed()).isEqualTo(2);
      assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("内視鏡サーバ", "病理サーバ");
      assertThat(said(reading)).contains("表!B15 10.20.1.6");
    }

    @Test
    void areReadSideBySide() {
      MaterialReading reading = Lists.read(beside(CARD, CARD.replace("内視鏡", "病理")));

      assertThat(reading.report().rowsUsed()).isEqualTo(2);
      assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("内視鏡サーバ", "病理サーバ");
      assertThat(said(reading)).contains("表!E2 病理サーバ", "表!E6 病理室", "表!B6 内視鏡室");
    }

    @Test
    void areReadSideBySideAndOneBelowTheOther() {
      String pair = beside(CARD, CARD.replace("内視鏡", "病理"));
      MaterialReading reading = Lists.read(pair + "\n" + pair.replace("内視鏡", "放射線"));

      assertThat(Lists.values(reading, AssetField.NAME))
          .containsExactlyInAnyOrder("内視鏡サーバ", "放射線サーバ", "病理サーバ", "病理サーバ");
    }

    @Test
    void areToldApartThoughTheFirstLabelOfOneIsMissing() {
      MaterialReading reading =
          Lists.read(CARD + "\n" + CARD.replace("機器名|内視鏡サーバ\n", "").replace("内視鏡", "病理"));

      assertThat(Lists.values(reading, AssetField.LOCATION)).containsExactly("内視鏡室", "病理室");
    }

    @Test
    void mayBeColumnsOfValuesBesideOneColumnOfLabels() {
      MaterialReading reading =
          Lists.read(
              """
              機器名|FW1|FW2|コアSW
              メーカー|Fortinet|Fortinet|アライドテレシス
              型番|FortiGate 60F|FortiGate 60F|x530
              IPアドレス|10.0.0.1|10.0.0.2|10.0.0.3
              設置場所|電算室|電算室|電算室
              備考||予備|
              """);

      assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("FW1", "FW2", "コアSW");
      assertThat(Lists.values(reading, AssetField.ADDRESS))
          .containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.3");
      assertThat(said(reading)).contains("表!C6 予備", "表!D4 10.0.0.3");
    }

    @Test
    void mayHaveATableBeneathEachOfThem() {
      String history = "\n点検履歴\n日付|内容|担当者\n2024/4/1|定期点検|東都\n2025/4/1|電池交換|東都\n\n";
      MaterialReading reading = Lists.read(CARD + history + CARD.replace("内視鏡", "病理") + history);

      assertThat(Lists.values(reading, AssetField.NAME)).contains("内視鏡サーバ", "病理サーバ");
      assertThat(Lists.values(reading, AssetField.LOCATION)).contains("内視鏡室", "病理室");
      assertThat(reading.report().rowsRead()).isEqualTo(6);
    }

    @Test
    void areCountedOnceEach() {
      Property.holds(
          200,
          random -> {
            int across = 1 + random.nextInt(3);
            int down = 1 + random.nextInt(4);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < down; i++) {
              String row = CARD.replace("内視鏡サーバ", "機器" + i + "-0");
              for (int j = 1; j < across; j++) {
                row = beside(row, CARD.replace("内視鏡サーバ", "機器" + i + "-" + j));
              }
              text.append(row).append("\n".repeat(random.nextInt(3)));
            }
            MaterialReading reading = Lists.read(text.toString());
            assertThat(reading.report().rowsRead()).isEqualTo(across * down);
            assertThat(reading.report().rowsUsed()).isEqualTo(across * down);
            assertThat(Lists.values(reading, AssetField.NAME)).doesNotHaveDuplicates();
          });
    }
  }

  @Test
  void aTableOfDevicesNamedLikeHeadingsStaysATable() {
    MaterialReading reading =
        Lists.read(
            """
            種別|用途|IPアドレス|設置場所
            サーバ|電子カルテ|10.0.0.1|電算室
            端末|受付|10.0.0.2|1階
            ルータ|外部接続|10.0.0.3|電算室
            モニタ|病棟|10.0.0.4|3階
            ONU|回線|10.0.0.5|電算室
            システム|会計|10.0.0.6|電算室
            """);

    assertThat(reading.report().rowsUsed()).isEqualTo(6);
    assertThat(Lists.values(reading, AssetField.ADDRESS)).contains("10.0.0.1", "10.0.0.6");
  }

  private static String beside(String left, String right) {
    List<String> lefts = left.lines().toList();
    List<String> rights = right.lines().toList();
    int width = lefts.stream().mapToInt(it -> it.split("\\|", -1).length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lefts.size(); i++) {
      int cells = lefts.get(i).split("\\|", -1).length;
      text.append(lefts.get(i)).append("|".repeat(width - cells + 2)).append(rights.get(i));
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> said(MaterialReading reading) {
    return Lists.sightings(reading).stream()
        .flatMap(it -> it.claims().stream())
        .map(Claim::evidence)
        .map(it -> it.at().location() + " " + it.says())
        .distinct()
        .toList();
  }

  private static Evidence evidence(MaterialReading reading) {
    return Lists.sightings(reading).getFirst().evidence();
  }
}
