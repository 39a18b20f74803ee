package org.yagura.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.material.Material;
import org.yagura.intake.profile.ProfileReader;
import org.yagura.intake.settings.DecisionsReader;

class YamlFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyTextIsReadAndNeverThrows(FuzzedDataProvider data) {
    byte[] bytes = data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8);
    assertThat(new ProfileReader().read(new Material("facility.yaml", bytes))).isPresent();
    assertThat(new DecisionsReader().read(new Material("decisions.yaml", bytes))).isPresent();
  }
}
