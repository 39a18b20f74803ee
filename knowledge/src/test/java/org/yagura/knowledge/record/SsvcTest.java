package org.yagura.knowledge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.record.Ssvc.Outcome;

class SsvcTest {

  private static final Ssvc SSVC = Ssvc.standard();
  private static final List<String> IMPACTS = List.of("low", "medium", "high", "very-high");

  @Test
  void theTableAnswersEveryInput() {
    int rows = 0;
    for (String exploitation : List.of("none", "poc", "active")) {
      for (String exposure : List.of("small", "controlled", "open")) {
        for (boolean automatable : new boolean[] {false, true}) {
          for (String impact : IMPACTS) {
            assertThat(SSVC.decide(exploitation, exposure, automatable, impact)).isNotNull();
            rows++;
          }
        }
      }
    }
    assertThat(rows).isEqualTo(72);
  }

  /** No input that gets worse makes the answer less urgent. */
  @Test
  void theTableIsMonotone() {
    List<String> exploitations = List.of("none", "poc", "active");
    List<String> exposures = List.of("small", "controlled", "open");
    for (int e = 0; e < 3; e++) {
      for (int x = 0; x < 3; x++) {
        for (int i = 0; i < 4; i++) {
          Outcome here = SSVC.decide(exploitations.get(e), exposures.get(x), false, IMPACTS.get(i));
          assertThat(SSVC.decide(exploitations.get(e), exposures.get(x), true, IMPACTS.get(i)))
              .isLessThanOrEqualTo(here);
          if (e < 2) {
            assertThat(
                    SSVC.decide(exploitations.get(e + 1), exposures.get(x), false, IMPACTS.get(i)))
                .isLessThanOrEqualTo(here);
          }
        }
      }
    }
  }

  @Test
  void knownRowsOfThePublishedTableHold() {
    assertThat(SSVC.decide("none", "small", false, "low")).isEqualTo(Outcome.DEFER);
    assertThat(SSVC.decide("poc", "open", true, "high")).isEqualTo(Outcome.OUT_OF_CYCLE);
    assertThat(SSVC.decide("active", "open", false, "very-high")).isEqualTo(Outcome.IMMEDIATE);
    assertThat(SSVC.decide("active", "controlled", true, "low")).isEqualTo(Outcome.OUT_OF_CYCLE);
  }

  @Test
  void aDeviceThatKeepsPatientsAliveWeighsMost() {
    assertThat(SSVC.impact("medical", List.of(), "人工呼吸器 3号機").human()).isEqualTo("very-high");
    assertThat(SSVC.impact("medical", List.of(), "超音波診断装置").human()).isEqualTo("high");
    assertThat(SSVC.impact("terminal", List.of("ehr"), "受付端末").human()).isEqualTo("low");
    assertThat(SSVC.impact("server", List.of("ehr"), "電子カルテサーバ").human()).isEqualTo("very-high");
    assertThat(SSVC.impact("server", List.of(), "SV01").assumed()).isTrue();
  }
}
