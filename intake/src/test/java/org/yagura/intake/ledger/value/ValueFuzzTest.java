package org.yagura.intake.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.secret.SecretText;

class ValueFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyCellIsReadWithoutThrowing(FuzzedDataProvider data) {
    String clean = CellText.clean(data.consumeRemainingAsString());
    DateText.parseInDateColumn(clean).ifPresent(it -> assertThat(DateText.parse(it)).contains(it));
    PeriodText.parse(clean).ifPresent(it -> assertThat(it.from() + it.until()).isNotEmpty());
    assertThat(AddressText.parse(clean).addresses()).doesNotContainNull();
    assertThat(MacText.parse(clean)).allMatch(it -> it.length() == 17);
    assertThat(ProductText.split(clean).model()).isNotNull();
    Software.find(clean).ifPresent(it -> assertThat(it.end()).isGreaterThan(it.start()));
    CountText.parse(clean).ifPresent(it -> assertThat(it).isNotNegative());
    assertThat(SecretText.mask(clean)).isNotNull();
    assertThat(YesNo.of(clean)).isNotNull();
  }
}
