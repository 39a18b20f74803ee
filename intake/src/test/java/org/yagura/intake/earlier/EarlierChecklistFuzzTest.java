package org.yagura.intake.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.material.Material;

class EarlierChecklistFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrRefusedButNeverThrow(byte[] bytes) {
    assertThat(new EarlierChecklistReader().read(new Material("f", bytes))).isNotNull();
  }
}
