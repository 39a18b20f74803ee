package org.yagura.report.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInsTest {

  @ParameterizedTest
  @CsvSource({"𠮷田,吉田", "髙﨑,髙﨑", "辻\uDB40\uDD00,辻", "電子カルテ,電子カルテ", "🖥\uFE0F,🖥"})
  void aRareFormIsSetAsItsCommonLetter(String text, String set) {
    assertThat(StandIns.of(text)).isEqualTo(set);
  }
}
