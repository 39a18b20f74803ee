package org.yagura.intake.ledger.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.material.Material;

class MarkupFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyOpenDocumentIsReadWithoutThrowing(byte[] bytes) {
    assertThat(OpenDocument.read(new Material("a.ods", Ods.zipped(bytes)))).isPresent();
    byte[] damaged = Ods.of("", "<table:table/>");
    System.arraycopy(bytes, 0, damaged, 100, Math.min(bytes.length, damaged.length - 100));
    assertThat(OpenDocument.read(new Material("a.ods", damaged))).isNotNull();
  }

  @FuzzTest(maxDuration = "10s")
  void anyPageIsReadWithoutThrowing(byte[] bytes) {
    String text = "<html><table>" + new String(bytes, StandardCharsets.UTF_8);
    assertThat(HtmlTables.read(new Material("a.xls", text.getBytes(StandardCharsets.UTF_8))))
        .isNotNull();
  }

  @FuzzTest(maxDuration = "10s")
  void anySpreadsheetOf2003IsReadWithoutThrowing(byte[] bytes) {
    String text =
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + new String(bytes, StandardCharsets.UTF_8);
    assertThat(SpreadsheetXml.read(new Material("a.xls", text.getBytes(StandardCharsets.UTF_8))))
        .isPresent();
  }
}
