package org.yagura.intake.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;

class VendorReturnReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void whateverAVendorDidToItsWorkbookIsRead(FuzzedDataProvider data) throws IOException {
    byte[] workbook = workbook(data.consumeString(300), data.consumeRemainingAsString());

    MaterialReading reading =
        new VendorReturnReader().read(new Material("返却.xlsx", workbook)).orElse(null);

    if (reading != null) {
      assertThat(reading.observations()).hasSize(reading.report().rowsUsed());
    }
  }

  private static byte[] workbook(String memory, String sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Excel", null)) {
      write(book.newWorksheet("確認項目"), "キー,質問,回答,日付,備考\n" + sheet);
      write(
          book.newWorksheet("_yagura_vendor"),
          "yagura-vendor,1,2026-11-20\nvendor,株式会社A\nsheet,確認項目\nask,question:patch,更新\n" + memory);
      book.finish();
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, String text) {
    String[] rows = text.split("\n", 40);
    for (int row = 0; row < rows.length; row++) {
      String[] cells = rows[row].split(",", 12);
      for (int column = 0; column < cells.length; column++) {
        sheet.value(row, column, cells[column].replaceAll("\\p{Cntrl}|[\uFFFE\uFFFF]", ""));
      }
    }
  }
}
