package org.yagura.report.diagram.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.testkit.Property;

class DrawnTextTest {

  @Test
  void japaneseLettersAreAsWideAsTheyAreHigh() {
    assertThat(TextMetrics.width("電子カルテ", 8)).isEqualTo(40);
    assertThat(TextMetrics.width("ｶﾙﾃ", 8)).isEqualTo(12);
  }

  @Test
  void whatFitsIsNotCut() {
    assertThat(TextMetrics.fit("事務LAN", 100, 8)).isEqualTo("事務LAN");
    assertThat(TextMetrics.fit("電子カルテサーバ", 40, 8)).isEqualTo("電子カル…");
  }

  @Test
  void aCutTextIsNeverWiderThanItsRoom() {
    Property.holds(random -> {
      StringBuilder text = new StringBuilder();
      random.ints(30, 0x20, 0x3100).forEach(text::appendCodePoint);
      double room = 8 + random.nextInt(200);

      String fitting = TextMetrics.fit(text.toString(), room, 8);

      assertThat(TextMetrics.width(fitting, 8)).isLessThanOrEqualTo(room + 1e-9);
    });
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertThat(PlainText.of(" a\u0000\u202E\t\n b\uD800 ")).isEqualTo("a b");
  }

  @Test
  void numbersAreShort() {
    assertThat(Xml.number(12)).isEqualTo("12");
    assertThat(Xml.number(-0.5)).isEqualTo("-0.5");
    assertThat(Xml.number(1.005)).isEqualTo("1");
    assertThat(Xml.number(3.14159)).isEqualTo("3.14");
    assertThat(Xml.number(-0.001)).isEqualTo("0");
  }

  @Test
  void markupInTextIsOnlyText() {
    assertThat(Xml.escaped("<a href=\"x\">&\u0007\uFFFE</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  }
}
