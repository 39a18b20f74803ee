package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.AssetField;

class TablesTest {

  @Test
  void titlesAboveAHeadingDoNotCount() {
    MaterialReading reading =
        Lists.read("院内機器一覧\n令和7年4月1日 現在\n\n機器名|IPアドレス|設置場所\n受付PC|10.0.0.1|受付");
    assertThat(reading.report().rowsRead()).isEqualTo(1);
    assertThat(Lists.sightings(reading).getFirst().origin().asOf()).isEqualTo("2025-04-01");
  }

  @Test
  void tablesSideBySideCountTheirOwnRows() {
    MaterialReading reading =
        Lists.read(
            "1階||||2階\n機器名|IPアドレス|場所||機器名|IPアドレス|場所\n"
                + "PC1|10.0.0.1|受付||PC4|10.0.0.4|病棟\nPC2|10.0.0.2|受付||PC5|10.0.0.5|病棟\nPC3|10.0.0.3|受付");
    assertThat(Lists.values(reading, AssetField.NAME))
        .containsExactly("PC1", "PC2", "PC3", "PC4", "PC5");
    assertThat(reading.report().setAside()).isEmpty();
  }

  @Test
  void aHeadingRepeatedOnTheNextPageIsNoRow() {
    MaterialReading reading =
        Lists.read("機器名|IPアドレス|場所\nPC1|10.0.0.1|受付\n\n機器一覧（続き）\n機器名|IPアドレス|場所\nPC2|10.0.0.2|受付");
    assertThat(reading.report().rowsRead()).isEqualTo(2);
  }

  @Test
  void headingsOfTwoLinesAreJoined() {
    MaterialReading reading =
        Lists.read(
            "機器名|ネットワーク||保守|\n|IPアドレス|MACアドレス|会社|契約満了\nPC1|10.0.0.1|001122334455|甲社|R9.3.31",
            new Merge(1, 0, 2, 0),
            new Merge(1, 1, 1, 2),
            new Merge(1, 3, 1, 4));
    assertThat(Lists.values(reading, AssetField.VENDOR)).containsExactly("甲社");
    assertThat(Lists.values(reading, AssetField.CONTRACT_UNTIL)).containsExactly("2027-03-31");
    assertThat(Lists.values(reading, AssetField.MAC)).containsExactly("00:11:22:33:44:55");
  }

  @Test
  void headingsOfTwoLinesNeedNoMergedCells() {
    MaterialReading reading =
        Lists.read("No|機器名|ネットワーク||設置場所\n||IPアドレス|MACアドレス|\n1|PC1|10.0.0.1|00-11-22-33-44-55|受付");
    assertThat(reading.report().rowsRead()).isEqualTo(1);
    assertThat(Lists.values(reading, AssetField.MAC)).containsExactly("00:11:22:33:44:55");
  }

  @Test
  void notesAndTotalsAreSetAsideWithAReason() {
    MaterialReading reading =
        Lists.read(
            "機器名|IPアドレス|台数\nPC1|10.0.0.1|1\nPC2|10.0.0.2|2\n小計||3\n※ リース品を除く\n合計||3\n備考：更新は来年度\n以上");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
    assertThat(reading.report().setAside()).hasSize(5).allMatch(it -> !it.reason().isEmpty());
    assertThat(reading.report().setAside().getFirst().at().location()).isEqualTo("表!A4");
  }

  @Test
  void theTotalOfABuildingIsNoDevice() {
    var reading =
        Lists.read(
            """
            No|端末名|IPアドレス|台数
            1|受付PC|10.0.0.1|1
            |本館計||1
            2|心電計||1
            """);

    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("受付PC", "心電計");
  }

  @Test
  void anAddressNobodyHasIsNoDevice() {
    var reading =
        Lists.read(
            """
            IPアドレス管理表
            IPアドレス|ホスト名|機器名|備考
            10.0.0.1|PC01|受付PC|
            10.0.0.2||空き|
            10.0.0.3|||
            10.0.0.4|||予備
            10.0.0.5||予備サーバ|
            """);

    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("受付PC", "予備サーバ");
    assertThat(reading.report().setAside()).hasSize(3);
  }

  @Test
  void aHeadingWithNothingBeneathIsSaid() {
    assertThat(Lists.read("機器名|IPアドレス|設置場所").report().problems()).hasSize(1);
  }

  @Test
  void aDeviceWhoseNameEndsLikeATotalIsADevice() {
    MaterialReading reading = Lists.read("機器名|IPアドレス|台数\n心電計|10.0.0.1|1\n血圧計||2");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
  }

  @Test
  void aDuplicateRowIsUsed() {
    MaterialReading reading = Lists.read("機器名|IPアドレス\nPC1|10.0.0.1\nPC1|10.0.0.1");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
  }

  @Test
  void unknownHeadingsAreReadByWhatTheColumnsHold() {
    MaterialReading reading =
        Lists.read("あだ名|ばんち|かど\nほし|10.0.0.1|00:11:22:33:44:55\nつき|10.0.0.2|00:11:22:33:44:66");
    assertThat(reading.report().kind()).isEqualTo(MaterialKind.LEDGER);
    assertThat(Lists.values(reading, AssetField.ADDRESS)).containsExactly("10.0.0.1", "10.0.0.2");
    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("ほし", "つき");
  }

  @Test
  void rowsWithoutAnyHeadingAreReadByWhatTheyHold() {
    MaterialReading reading =
        Lists.read("受付PC|10.0.0.1|Windows 10 Pro\n会計PC|10.0.0.2|Windows 11 Pro");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("受付PC", "会計PC");
    assertThat(Lists.values(reading, AssetField.OS))
        .containsExactly("Windows 10 Pro", "Windows 11 Pro");
  }

  @Test
  void aTableOfSomethingElseIsSetAsideRowByRow() {
    MaterialReading reading = Lists.read("曜日|朝食|昼食\n月|パン|うどん\n火|ごはん|そば");
    assertThat(reading.report().kind()).isEqualTo(MaterialKind.UNRECOGNISED);
    assertThat(reading.report().setAside()).hasSize(2);
    assertThat(reading.observations()).isEmpty();
  }

  @Test
  void aRemarksColumnFullOfAddressesIsSeen() {
    MaterialReading reading = Lists.read("機器名|備考|備考２\nPC1|予備|10.0.0.1\nPC2||10.0.0.2\nPC3||未接続");
    assertThat(Lists.values(reading, AssetField.ADDRESS))
        .containsExactly("10.0.0.1", "10.0.0.2", "");
  }

  @Test
  void aColumnNobodyKnowsIsListed() {
    MaterialReading reading = Lists.read("機器名|IPアドレス|ぬりえ\nPC1|10.0.0.1|赤");
    assertThat(reading.report().unusedColumns()).containsExactly("表!C1 ぬりえ");
  }

  @Test
  void titlesBetweenStackedTablesDoNotCountButNotesDo() {
    MaterialReading reading =
        Lists.read(
            "機器名|IPアドレス|場所\nPC1|10.0.0.1|受付\n厨房分は委託会社の持ち物です。\n\n二　無線\n種別|型番|機器名|管理IP\n無線AP|WAPM-1750D|AP1|10.0.9.1");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
    assertThat(reading.report().setAside()).hasSize(1);
  }

  @Test
  void aFormHoldsOneDeviceWithItsLabelsAtTheLeft() {
    MaterialReading reading =
        Lists.read(
            "情報機器カード\n機器名|受付PC\nIPアドレス|10.0.0.1\nOS|Windows 11 Pro\n設置場所|受付\nパスワード|himitsu\n\n"
                + "機器名|会計PC\nIPアドレス|10.0.0.2\nOS|Windows 10 Pro\n設置場所|会計");
    assertThat(reading.report().rowsUsed()).isEqualTo(2);
    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("受付PC", "会計PC");
    assertThat(
            Lists.sightings(reading)
                .getFirst()
                .first(AssetField.OS)
                .orElseThrow()
                .evidence()
                .at()
                .location())
        .isEqualTo("表!B4");
    assertThat(reading.toString()).doesNotContain("himitsu");
  }

  @Test
  void aNameThatOnlyLooksLikeAModelIsNone() {
    MaterialReading reading =
        Lists.read("機器名|IPアドレス|場所\n無線AP-302|10.0.0.1|302\nRTX1210|10.0.0.2|電算室");
    assertThat(Lists.values(reading, AssetField.MODEL)).containsExactly("", "RTX1210");
  }
}
