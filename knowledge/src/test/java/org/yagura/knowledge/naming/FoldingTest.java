package org.yagura.knowledge.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.testkit.Property;

class FoldingTest {

  private static final String SIGNS = "AbZ09 -－ー‐・（）().,/ｱｶﾞヴァウィゥュッサーバＡｚ０９　\t漢字端末™®\u00a0\u200bé";

  @Test
  void foldingIsIdempotent() {
    Property.holds(
        2000,
        random -> {
          String once = Folding.plain(text(random));

          assertThat(Folding.plain(once)).isEqualTo(once);
        });
  }

  @Test
  void widthCaseAndBlanksDoNotMatter() {
    Property.holds(
        500,
        random -> {
          String latin = latin(random);
          StringBuilder wide = new StringBuilder();
          latin.chars().forEach(c -> wide.append(c == ' ' ? '\u3000' : (char) (c + 0xfee0)));

          assertThat(Folding.plain("  " + wide + " ")).isEqualTo(Folding.plain(latin));
          assertThat(Folding.plain(latin.toUpperCase(Locale.ROOT))).isEqualTo(Folding.plain(latin));
        });
  }

  @Test
  void longVowelsSmallKanaAndVDoNotMatter() {
    assertThat(Folding.plain("ウィルスバスター")).isEqualTo(Folding.plain("ウイルスバスタ"));
    assertThat(Folding.plain("ﾌｫｰﾃｨｹﾞｰﾄ")).isEqualTo(Folding.plain("フォーティゲート"));
    assertThat(Folding.plain("ヴィーム")).isEqualTo(Folding.plain("ビーム"));
  }

  @Test
  void everyPlaceOfThePlainFormPointsIntoTheTidyOne() {
    Property.holds(
        500,
        random -> {
          Folding.Folded folded = Folding.fold(text(random));

          int before = 0;
          for (int i = 0; i <= folded.plain().length(); i++) {
            assertThat(folded.tidyAt(i)).isBetween(before, folded.tidy().length());
            before = folded.tidyAt(i);
          }
        });
  }

  @Test
  void whatTellsAVersionStaysAsWritten() {
    Folding.Folded folded = Folding.fold("ルーター　Ｃｉｓｃｏ １５．２（４）Ｅ７");

    assertThat(folded.tidy()).isEqualTo("ルーター Cisco 15.2(4)E7");
    assertThat(folded.plain()).isEqualTo("ルタ cisco 15.2(4)e7");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static String latin(Random random) {
    StringBuilder text = new StringBuilder("X");
    int length = random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.append("abcXYZ0189 .()".charAt(random.nextInt(14)));
    }
    return text.append('9').toString().replace("  ", " ");
  }
}
