package org.yagura.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;

class CorrectionReaderFuzzTest {

  /** The input is the cells of the hidden sheet and of a ledger, so that any baseline is met. */
  @FuzzTest(maxDuration = "10s")
  void anyBaselineAndAnyLedgerGiveAReadingWhoseRowsAddUp(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.UTF_8);
    int half = text.length() / 2;
    Material material = new Material("yagura.xlsx", workbook(text.substring(0, half), text));
    MaterialReading reading = new CorrectionReader().read(material).orElseThrow();
    assertThat(reading.report().rowsRead())
        .isEqualTo(reading.report().rowsUsed() + reading.report().setAside().size());
  }

  private static byte[] workbook(String baseline, String ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Excel", null)) {
      write(book.newWorksheet("資産台帳"), List.of("yagura-id", "名前", "種別"), ledger);
      Worksheet hidden = book.newWorksheet("_yagura");
      write(hidden, List.of("yagura-workbook", "1", "2026-11-20"), HEAD + baseline);
      book.finish();
    }
    return out.toByteArray();
  }

  private static final String HEAD =
      "sheet,資産台帳,asset,yagura-id\nfield,name,名前,edit\nfield,kind,種別,edit\n";

  private static void write(Worksheet sheet, List<String> first, String text) {
    for (int column = 0; column < first.size(); column++) {
      sheet.value(0, column, first.get(column));
    }
    String[] rows = text.split("\n", 40);
    for (int row = 0; row < rows.length; row++) {
      String[] cells = rows[row].split(",", 12);
      for (int column = 0; column < cells.length; column++) {
        sheet.value(row + 1, column, cells[column].replaceAll("\\p{Cntrl}|[\uFFFE\uFFFF]", ""));
      }
    }
  }
}
