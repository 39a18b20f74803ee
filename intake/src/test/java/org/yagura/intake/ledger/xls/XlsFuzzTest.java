package org.yagura.intake.ledger.xls;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.yagura.intake.material.Material;

class XlsFuzzTest {

  private static final int HEADER = 8;

  @FuzzTest(maxDuration = "10s")
  void anyDamageIsReadWithoutThrowing(byte[] damage) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = XlsReaderTest.ledger()) {
      workbook.write(bytes);
    }
    byte[] damaged = bytes.toByteArray();
    for (int i = 0; i + 2 < damage.length; i += 3) {
      int place = ((damage[i] & 0xFF) << 8 | (damage[i + 1] & 0xFF)) % (damaged.length - HEADER);
      damaged[HEADER + place] = damage[i + 2];
    }
    assertThat(XlsReader.read(new Material("a.xls", damaged))).isNotNull();
  }
}
