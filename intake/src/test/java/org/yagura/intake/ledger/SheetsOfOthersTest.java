package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.SetAside;

class SheetsOfOthersTest {
  private static final String ANSWERS =
      "番号|質問|回答|備考\n2-①|サーバ、端末PC、ネットワーク機器の台帳管理を行っている。|はい|\n2-⑤|不要なアカウントを削除している。|はい|";

  @Test
  void aSheetThatShowsHowToFillInAnswersNothing() {
    MaterialReading reading =
        Lists.read(Lists.sheet("記入例", ANSWERS), Lists.sheet("医療機関確認用", ANSWERS));
    assertThat(Lists.entries(reading)).hasSize(2);
    assertThat(reading.report().setAside())
        .hasSize(2)
        .extracting(SetAside::reason)
        .allMatch(it -> it.startsWith("記入例"));
  }

  @Test
  void whatAVendorIsAskedIsNoAnswerOfTheHospital() {
    MaterialReading named = Lists.read(Lists.sheet("事業者確認用", ANSWERS));
    MaterialReading titled = Lists.read(Lists.sheet("Sheet1", "令和７年度 事業者確認用\n\n" + ANSWERS));
    assertThat(Lists.entries(named)).isEmpty();
    assertThat(Lists.entries(titled)).isEmpty();
    assertThat(named.report().setAside()).hasSize(2);
  }
}
