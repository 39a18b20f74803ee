package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.AssetField;

class ValuesInRowsTest {

  @Test
  void dittoMarksRepeatTheValueAbove() {
    MaterialReading reading = Lists.read("機器名|型番|場所\nPC1|X1|受付\nPC2|〃|同上\nPC3||\nPC4|〃|”");
    assertThat(Lists.values(reading, AssetField.MODEL)).containsExactly("X1", "X1", "", "");
    assertThat(reading.report().problems()).hasSize(2);
  }

  @Test
  void mergedCellsFillTheRowsTheySpan() {
    MaterialReading reading =
        Lists.read(
            "病棟|機器名|IPアドレス\n2階|PC1|10.0.0.1\n|PC2|10.0.0.2\n|PC3|10.0.0.3", new Merge(2, 0, 3, 0));
    assertThat(Lists.values(reading, AssetField.LOCATION)).containsExactly("2階", "2階", "");
  }

  @Test
  void anInvalidAddressIsAProblemAndTheRowIsUsed() {
    MaterialReading reading = Lists.read("機器名|IPアドレス\nPC1|192.168.1.300");
    assertThat(reading.report().rowsUsed()).isEqualTo(1);
    assertThat(reading.report().problems())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.at().location()).isEqualTo("表!B2");
          assertThat(it.message()).contains("「192.168.1.300」");
        });
  }

  @Test
  void errorCellsAreUnknown() {
    MaterialReading reading = Lists.read("機器名|IPアドレス|サポート終了日\nPC1|10.0.0.1|#VALUE!");
    assertThat(Lists.values(reading, AssetField.SUPPORT_UNTIL)).containsExactly("");
    assertThat(reading.report().problems()).hasSize(1);
    assertThat(reading.observations().toString()).doesNotContain("CLAIM #VALUE!");
  }

  @Test
  void theTitleTellsWhereTheNameIsVagueButNotWhatIsOnlyConnected() {
    assertThat(Lists.values(Lists.read("医療機器管理台帳\n医療機器名|型式|製造番号\n輸液モニタ1|TE-1|A1"), AssetField.KIND))
        .containsExactly("medical");
    assertThat(
            Lists.values(
                Lists.read("ネットワーク接続機器一覧\nIPアドレス|ホスト名|MACアドレス\n10.0.0.1|jm1|00:1b:8b:00:00:01"),
                AssetField.KIND))
        .containsExactly("");
  }

  @Test
  void aProblemNamesTheDeviceOfItsRow() {
    var reading = Lists.read("機器名|IPアドレス|設置場所\n受付PC|10.0.0.300|受付\n会計PC|#REF!|会計\n薬局PC|10.1.2|薬局");

    assertThat(reading.report().problems())
        .extracting(it -> it.message().substring(0, 7))
        .containsExactlyInAnyOrder("「受付PC」の", "「会計PC」の", "「薬局PC」の");
  }

  @Test
  void passwordsInASheetNamedAfterThemAreKeptNowhere() {
    var reading = Lists.read(Lists.sheet("PW", "ルータ|admin|hushhush\nスイッチ|admin|hushhush2"));

    assertThat(reading.report().toString()).doesNotContain("hushhush");
  }

  @Test
  void secretsAreKeptNowhere() {
    MaterialReading reading =
        Lists.read(
            "機器名|IPアドレス|管理者パスワード|備考\nRT1|10.0.0.1|himitsu!9|PW=abc123 で入る\n|||only-secret\n※パスワード：zzz999");
    assertThat(reading.toString())
        .doesNotContain("himitsu")
        .doesNotContain("abc123")
        .doesNotContain("zzz999");
    assertThat(reading.toString()).contains("PW=***");
  }

  @Test
  void placeholdersStateNothing() {
    MaterialReading reading = Lists.read("機器名|型番|OS|シリアル\nPC1|-|不明|N/A\nPC2|―|?|なし");
    assertThat(Lists.values(reading, AssetField.MODEL)).containsExactly("", "");
    assertThat(Lists.values(reading, AssetField.SERIAL)).containsExactly("", "");
  }

  @Test
  void makerModelAndVersionAreSplitOutOfOneCell() {
    MaterialReading reading =
        Lists.read(
            "機器名|機種|IPアドレス\nFW|FortiGate 60F v7.0.9|10.0.0.1\nRT|ヤマハ RTX1210 Rev.14.01.42|10.0.0.2\n"
                + "FW2|ＦｏｒｔｉＧａｔｅ６０Ｆ 7.0.9(build0444)|10.0.0.3\nSV|PRIMERGY TX1330 M3|10.0.0.4");
    assertThat(Lists.values(reading, AssetField.MODEL))
        .containsExactly("FortiGate 60F", "RTX1210", "FortiGate60F", "PRIMERGY TX1330 M3");
    assertThat(Lists.values(reading, AssetField.VERSION))
        .containsExactly("7.0.9", "Rev.14.01.42", "7.0.9", "");
    assertThat(Lists.values(reading, AssetField.MAKE))
        .containsExactly("Fortinet", "ヤマハ", "Fortinet", "富士通");
    assertThat(Lists.values(reading, AssetField.KIND))
        .containsExactly("network", "network", "network", "server");
  }

  @Test
  void anAssetTagIsNoSerial() {
    MaterialReading reading = Lists.read("資産番号|機器名|製造番号\nA-001|PC1|SN123");
    assertThat(Lists.values(reading, AssetField.SERIAL)).containsExactly("SN123");
    assertThat(Lists.values(reading, AssetField.ASSET_TAG)).containsExactly("A-001");
  }

  @Test
  void theLastWordOfANameTellsWhatItIs() {
    MaterialReading reading =
        Lists.read(
            "機器名|IPアドレス\n電子カルテ端末|10.0.0.1\n画像サーバ|10.0.0.2\n無線AP1|10.0.0.3\nバックアップNAS|10.0.0.4\n心電計|10.0.0.5\n"
                + "レセプトプリンタ|10.0.0.6\n病棟iPad|10.0.0.7\nサーバ用スイッチ（電算室）|10.0.0.8");
    assertThat(Lists.values(reading, AssetField.KIND))
        .containsExactly(
            "terminal", "server", "network", "storage", "medical", "printer", "mobile", "network");
  }
}
