package org.yagura.intake.config.necix;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.config.ConfigText;

class NecIxReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void readingNeverThrows(FuzzedDataProvider data) {
    ConfigText text = ConfigText.of("fuzz.txt", data.consumeRemainingAsString());
    NecIxReader reader = new NecIxReader();

    assertThat(reader.recognise(text)).isBetween(0, 100);
    assertThat(reader.read(text).devices()).hasSizeLessThanOrEqualTo(1);
  }
}
