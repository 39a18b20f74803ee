package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.AssetField;

/** Which rows are a device, and what slips of the finger do to them. */
class RowsOfOneDeviceTest {

  @Test
  void aNameMergedOverTwoRowsIsOneDeviceWithBothAddresses() {
    MaterialReading reading =
        Lists.read(
            "機器名|IPアドレス|用途|OS\n検査サーバ|10.84.0.1|業務|Windows Server 2019\n|10.84.0.2|管理|\n端末1|10.84.0.9|受付|Windows 11",
            new Merge(2, 0, 3, 0),
            new Merge(2, 3, 3, 3));

    assertThat(Lists.values(reading, AssetField.ADDRESS))
        .containsExactly("10.84.0.1 10.84.0.2", "10.84.0.9");
    assertThat(reading.report().rowsUsed()).isEqualTo(3);
  }

  @Test
  void aNameMergedOverDevicesOfTheirOwnIsTheirKind() {
    MaterialReading reading =
        Lists.read(
            "機器名|ホスト名|IPアドレス\n電子カルテ端末|PC01|10.84.0.1\n|PC02|10.84.0.2\n|PC03|10.84.0.3",
            new Merge(2, 0, 4, 0));

    assertThat(Lists.values(reading, AssetField.HOSTNAME)).containsExactly("PC01", "PC02", "PC03");
  }

  @Test
  void whoMadeTheTableIsNoDevice() {
    MaterialReading reading =
        Lists.read("機器名|IPアドレス|設置場所\n端末1|10.0.0.1|受付\n作成者|情報係 佐藤\n更新日：2024/5/1");

    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("端末1");
    assertThat(reading.report().setAside()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.92.0.1O", "l0.92.0.7", "0.92.0.7", "10.92.0.1a"})
  void aMistypedAddressIsNoOtherAddress(String written) {
    MaterialReading reading =
        Lists.read("機器名|IPアドレス|設置場所\n端末1|" + written + "|受付\n端末2|10.92.0.2|受付");

    assertThat(Lists.values(reading, AssetField.ADDRESS)).containsExactly("", "10.92.0.2");
    assertThat(reading.report().problems()).anyMatch(it -> it.message().contains(written));
  }

  @Test
  void fewerThanNoDevicesAreARemark() {
    MaterialReading reading = Lists.read("機器名|台数|設置場所\n端末|-5|受付\n端末B|3|受付");

    assertThat(Lists.values(reading, AssetField.COUNT)).containsExactly("", "3");
  }

  @Test
  void releaseAndBuildOfWindowsStandInColumnsOfTheirOwn() {
    MaterialReading reading =
        Lists.read(
            "コンピューター名|IPアドレス|OS|OSバージョン|OSビルド番号\nWS001|10.0.0.1|Microsoft Windows 11 Pro|23H2|22631.4460");

    assertThat(Lists.values(reading, AssetField.OS).getFirst()).endsWith("Windows 11 Pro 23H2");
    assertThat(Lists.values(reading, AssetField.VERSION)).containsExactly("10.0.22631.4460");
  }

  @Test
  void aStrayZeroCharacterCostsNoRow() {
    byte[] bytes = "機器名,IPアドレス\n端末\0 1,10.0.0.1\n".getBytes(StandardCharsets.UTF_8);

    MaterialReading reading = new LedgerReader().read(new Material("一覧.csv", bytes)).orElseThrow();

    assertThat(Lists.values(reading, AssetField.NAME)).containsExactly("端末 1");
    assertThat(reading.report().problems()).anyMatch(it -> it.message().contains("NUL"));
  }
}
