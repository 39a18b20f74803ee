package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.material.Material;

class LedgerFuzzTest {

  private static final byte[] HEADING =
      "機器名,IPアドレス,型番,OS,導入日,備考\n".getBytes(StandardCharsets.UTF_8);

  @FuzzTest(maxDuration = "10s")
  void anyTextIsReadWithoutThrowing(byte[] bytes) {
    byte[] text = new byte[HEADING.length + bytes.length];
    System.arraycopy(HEADING, 0, text, 0, HEADING.length);
    System.arraycopy(bytes, 0, text, HEADING.length, bytes.length);
    new LedgerReader()
        .read(new Material("台帳.csv", text))
        .ifPresent(it -> assertThat(it.observations()).hasSize(it.report().rowsUsed()));
  }

  @FuzzTest(maxDuration = "10s")
  void anyMappingIsReadWithoutThrowing(byte[] bytes) {
    assertThat(Mapping.read(new Material("mapping.yaml", bytes)).rules()).isNotNull();
  }
}
