package org.yagura.intake.ledger.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.material.Material;

class XlsxFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadWithoutThrowing(byte[] bytes) {
    byte[] zip = bytes.clone();
    byte[] signature = {'P', 'K', 3, 4};
    System.arraycopy(signature, 0, zip, 0, Math.min(zip.length, signature.length));
    assertThat(XlsxReader.read(new Material("a.xlsx", zip))).isNotNull();
  }

  @FuzzTest(maxDuration = "10s")
  void anySheetIsReadWithoutThrowing(byte[] bytes) {
    String sheet = new String(bytes, StandardCharsets.UTF_8);
    assertThat(HandMade.workbook().rows(sheet).read().format()).isEqualTo("xlsx");
    assertThat(
            HandMade.workbook().with("xl/workbook.xml", sheet).with("xl/styles.xml", sheet).read())
        .isNotNull();
  }
}
