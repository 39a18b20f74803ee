package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;

/** What a list is about decides over a single heading. */
class KindsOfTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No|機器名|IPアドレス|業者",
        "No|機器名|IPアドレス|納入業者",
        "No|機器名|IPアドレス|OS種別",
        "No|機器名|IPアドレス|接続先",
        "No|機器名|IPアドレス|頻度",
        "No|機器名|IPアドレス|権限",
        "No|機器名|IPアドレス|年額"
      })
  void aColumnThatIsUsualElsewhereMakesNoOtherListOfDevices(String headings) {
    MaterialReading reading =
        Lists.read(headings + "\n1|受付PC1|10.0.0.1|あいう\n2|受付PC2|10.0.0.2|あいう\n3|受付PC3|10.0.0.3|あいう");

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.LEDGER);
    assertThat(Lists.sightings(reading)).hasSize(3);
  }

  @Test
  void aLineListWithItsDevicesStaysOne() {
    MaterialReading reading =
        Lists.read(
            "名称|接続先|回線種別|機器名|IPアドレス\n検体検査保守|東都メディカル|フレッツ光VPN|RTX1210|192.168.1.254\n医事会計保守|西都システム|INSネット64|RTX830|192.168.1.253");

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.LINES);
  }
}
