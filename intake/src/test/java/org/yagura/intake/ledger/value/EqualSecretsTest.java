package org.yagura.intake.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EqualSecretsTest {

  @Test
  void equalCellsAreToldByHowManyThereAre() {
    assertThat(EqualSecrets.told(List.of("EXAMPLE-a", "EXAMPLE-b", "EXAMPLE-a", "EXAMPLE-c")))
        .containsExactly("パスワード欄の値が2件で同じ（1組目）", "", "パスワード欄の値が2件で同じ（1組目）", "");
  }

  @Test
  void masksAndRemarksAreNoPasswords() {
    assertThat(EqualSecrets.told(List.of("********", "********", "別紙", "別紙", "n/a", "N/A")))
        .containsOnly("");
  }
}
