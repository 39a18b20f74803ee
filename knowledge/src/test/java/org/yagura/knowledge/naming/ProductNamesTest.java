package org.yagura.knowledge.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductNamesTest {

  @Test
  void aLongerNameHidesTheShorterOneInsideIt() {
    assertThat(keys("FortiClient EMS 7.0"))
        .containsExactly("a:fortinet:forticlient_enterprise_management_server");
  }

  @Test
  void aModelBecomesPartOfItsFirmwaresName() {
    assertThat(keys("ヤマハ RTX1210")).containsExactly("o:yamaha:rtx1210_firmware");
    assertThat(keys("LAN-W300N/RS")).contains("o:logitec:lan-w300n\\/rs_firmware");
  }

  @Test
  void aModelIsSpelledAsItsFamilySpellsIt() {
    assertThat(keys("im　c3010")).containsExactly("o:ricoh:im_c3010_firmware");
  }

  @Test
  void aVersionWrittenRightBehindIsNoPartOfAModel() {
    assertThat(keys("FortiGate-60F-7.0.9")).containsExactly("o:fortinet:fortios");
    assertThat(keys("PHP7.4.33")).containsExactly("a:php:php");
  }

  @Test
  void aNameInsideAnotherWordIsNone() {
    assertThat(keys("xFortiGates123abc")).isEmpty();
    assertThat(keys("ディスクアレイサブシステムズ")).isEmpty();
  }

  @Test
  void vendorsAreKnownInKatakanaAndKanji() {
    assertThat(ProductNames.shipped().vendors(Folding.plain("富士通／バッファロー")))
        .containsExactly("buffalo", "fujitsu");
  }

  @Test
  void manyLettersAreReadQuicklyAndWithoutThrowing() {
    assertThat(keys("a-".repeat(5_000))).isEmpty();
    assertThat(keys("FGT".repeat(400))).isNotNull();
  }

  private static List<String> keys(String text) {
    return ProductNames.shipped().find(Folding.plain(text)).stream()
        .map(it -> it.product().key().toString())
        .distinct()
        .toList();
  }
}
