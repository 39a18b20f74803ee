package org.yagura.intake.config.panos;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.config.ConfigText;

class PanosFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyTextIsReadWithoutThrowing(FuzzedDataProvider data) {
    ConfigText text = ConfigText.of("fuzz.txt", data.consumeRemainingAsString());
    PanosReader reader = new PanosReader();

    assertThat(reader.recognise(text)).isBetween(0, 100);
    assertThat(reader.read(text)).isNotNull();
  }
}
