package org.yagura.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "はい・いいえ,true",
    "はい／いいえ（　／　）,true",
    "□はい　□いいえ,true",
    "はい□ いいえ□,true",
    "■はい　□いいえ,false",
    "はい・いいえ（ 5/1 ）,false",
    "はい,false",
    "いいえ,false"
  })
  void aCellThatPrintsBothWordsIsOpenUntilOneIsChosen(String text, boolean open) {
    assertThat(FormChoice.isOpen(text)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "□はい　□いいえ,いいえ,□はい　■いいえ",
    "□はい　□いいえ,はい,■はい　□いいえ",
    "○はい ○いいえ,はい,●はい ○いいえ",
    "はい□ いいえ□,いいえ,はい□ いいえ■",
    "はい・いいえ,はい,はい",
    "はい・いいえ（　／　）,はい,はい（2026/5/1）"
  })
  void theChoiceIsMadeTheWayTheFormPrintsIt(String printed, String answer, String then) {
    assertThat(FormChoice.chosen(printed, answer, "2026/5/1")).isEqualTo(then);
  }

  @Test
  void aListOfTheFormDecidesOnTheWord() {
    assertThat(FormChoice.allowed("いいえ", List.of("○", "×"))).isEqualTo("×");
    assertThat(FormChoice.allowed("はい", List.of("はい", "いいえ", "対象外"))).isEqualTo("はい");
    assertThat(FormChoice.allowed("はい", List.of("A", "B"))).isEqualTo("はい");
    assertThat(FormChoice.mark("", List.of("〇", "－"))).isEqualTo("〇");
    assertThat(FormChoice.mark("□", List.of())).isEqualTo("■");
    assertThat(FormChoice.mark("", List.of())).isEqualTo("○");
  }
}
