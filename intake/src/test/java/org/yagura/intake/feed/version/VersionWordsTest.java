package org.yagura.intake.feed.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;
import org.yagura.model.vulnerability.statement.VersionSet.Defect;

class VersionWordsTest {

  @Test
  void wordsForTheEndOfARangeAreRead() {
    assertThat(VersionWords.read("5.62 and earlier")).containsExactly(range(null, upTo("5.62")));
    assertThat(VersionWords.read("Ver5.62 およびそれ以前")).containsExactly(range(null, upTo("5.62")));
    assertThat(VersionWords.read("7.3.7 より前")).containsExactly(range(null, before("7.3.7")));
    assertThat(VersionWords.read("5.16.3 未満")).containsExactly(range(null, before("5.16.3")));
    assertThat(VersionWords.read("prior to 9.1.2")).containsExactly(range(null, before("9.1.2")));
    assertThat(VersionWords.read("<= 3.4")).containsExactly(range(null, upTo("3.4")));
  }

  @Test
  void wordsForBothEndsAreRead() {
    assertThat(VersionWords.read("2.13.0 から 2.15.0 より前のバージョン"))
        .containsExactly(range(upTo("2.13.0"), before("2.15.0")));
    assertThat(VersionWords.read("core 2.0-beta9 から 2.12.1 より前のバージョン"))
        .containsExactly(range(upTo("2.0-beta9"), before("2.12.1")));
    assertThat(VersionWords.read("7.0.0 through 7.0.11"))
        .containsExactly(range(upTo("7.0.0"), upTo("7.0.11")));
    assertThat(VersionWords.read(">= 6.0.0, < 6.0.5"))
        .containsExactly(range(upTo("6.0.0"), before("6.0.5")));
  }

  @Test
  void listsAreReadOneByOne() {
    assertThat(VersionWords.read("2.0 2.1, 3.0 and 5.1"))
        .containsExactly(exactly("2.0"), exactly("2.1"), exactly("3.0"), exactly("5.1"));
    assertThat(VersionWords.read("FortiOS 6.0.2, 5.6.7 and before"))
        .containsExactly(exactly("6.0.2"), range(null, upTo("5.6.7")));
  }

  @Test
  void allVersionsAreAll() {
    assertThat(VersionWords.read("all versions")).containsExactly(new VersionSet.All());
    assertThat(VersionWords.read("すべてのバージョン")).containsExactly(new VersionSet.All());
  }

  @Test
  void whatNoRuleReadsDecidesNothing() {
    assertThat(VersionWords.read("see the vendor's page"))
        .allSatisfy(it -> assertThat(it).isInstanceOf(VersionSet.Unusable.class));
    assertThat(VersionWords.read("n/a")).containsExactly(new VersionSet.NotGiven("n/a"));
  }

  @Test
  void badBoundsAreNamed() {
    assertThat(Bounds.defect("https://example.jp/1")).contains(Defect.NO_VERSION);
    assertThat(Bounds.defect("KB88287")).contains(Defect.NO_VERSION);
    assertThat(Bounds.defect("1.001")).contains(Defect.NO_VERSION);
    assertThat(Bounds.defect("publication")).contains(Defect.NO_VERSION);
    assertThat(Bounds.defect("1,06")).contains(Defect.MISTYPED);
    assertThat(Bounds.defect("10.0.14393.5786")).isEmpty();
    assertThat(Bounds.between("5.0", true, "0.07", true))
        .isEqualTo(new VersionSet.Unusable("5.0 - 0.07", Defect.INVERTED));
  }

  @Test
  void aDoubledDotIsMended() {
    assertThat(Bounds.between("", true, "10.0.20348..2762", false))
        .isEqualTo(range(null, before("10.0.20348.2762")));
  }

  private static VersionSet exactly(String version) {
    return new VersionSet.Exactly(version, "");
  }

  private static VersionSet range(@Nullable Bound from, @Nullable Bound to) {
    return new VersionSet.Between(from, to);
  }

  private static Bound upTo(String version) {
    return new Bound(version, true);
  }

  private static Bound before(String version) {
    return new Bound(version, false);
  }
}
