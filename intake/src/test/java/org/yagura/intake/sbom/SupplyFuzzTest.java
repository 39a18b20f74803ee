package org.yagura.intake.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.material.Material;

class SupplyFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrRefusedButNeverThrow(byte[] bytes) {
    assertThat(new SupplyReader().read(new Material("f", bytes))).isNotNull();
  }
}
