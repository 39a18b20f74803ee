package org.yagura.intake.ledger.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.material.Material;

class DelimitedFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadWithoutThrowing(byte[] bytes) {
    assertThat(DelimitedReader.read(new Material("a.csv", bytes))).isNotNull();
    assertThat(DelimitedReader.read(new Material("a.txt", bytes))).isNotNull();
  }
}
