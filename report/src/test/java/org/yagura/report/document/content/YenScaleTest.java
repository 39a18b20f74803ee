package org.yagura.report.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yagura.report.document.content.LeadershipPage.Amount;

class YenScaleTest {

  private static Amount amount(@Nullable Long low, @Nullable Long high) {
    return new Amount("", false, low, high, "", "");
  }

  @Test
  void everyPowerOfTenIsAsWideAsTheOthers() {
    YenScale scale =
        YenScale.of(List.of(amount(140_000L, 140_000L), amount(28_200_000L, 1_300_000_000L)));
    assertThat(scale.ticks())
        .extracting(YenScale.Tick::yen)
        .containsExactly("10万円", "100万円", "1000万円", "1億円", "10億円", "100億円");
    assertThat(scale.part(100_000_000)).isCloseTo(0.6, Offset.offset(0.001));
  }

  @Test
  void nothingStandsOutsideAndFreeStandsAtTheLeft() {
    YenScale scale = YenScale.of(List.of(amount(50_000L, 200_000L)));
    assertThat(scale.part(0)).isZero();
    assertThat(scale.part(1)).isZero();
    assertThat(scale.part(Long.MAX_VALUE)).isEqualTo(1);
  }

  @Test
  void whereNothingIsKnownThereIsNoScale() {
    YenScale scale = YenScale.of(List.of(amount(null, null)));
    assertThat(scale.ticks()).isEmpty();
    assertThat(scale.part(1_000_000)).isZero();
  }
}
