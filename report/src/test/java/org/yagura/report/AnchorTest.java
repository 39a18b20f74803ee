package org.yagura.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.testkit.Property;

class AnchorTest {

  @Test
  void plainIdsStayAsTheyAre() {
    assertThat(Anchor.of("asset-00.11-aa")).isEqualTo("asset-00.11-aa");
  }

  @Test
  void otherLettersAreSpelledOut() {
    assertThat(Anchor.of("a:受付")).isEqualTo("a_3a__53d7__4ed8_");
  }

  @Test
  void anAnchorBeginsAsAnXmlIdMay() {
    assertThat(Anchor.of("7")).isEqualTo("_7");
    assertThat(Anchor.of("")).isEqualTo("_");
  }

  @Test
  void differentIdsNeverMeet() {
    Property.holds(random -> {
      String left = id(random.nextInt(4), random);
      String right = id(random.nextInt(4), random);

      assertThat(Anchor.of(left).equals(Anchor.of(right))).isEqualTo(left.equals(right));
    });
  }

  private static String id(int length, Random random) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      id.append("a_:-7漢".charAt(random.nextInt(6)));
    }
    return id.toString();
  }
}
