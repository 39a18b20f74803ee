package org.yagura.intake.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

class WorkbooksTest {

  private static Workbook read(String name, byte[] bytes) {
    return Workbooks.read(new Material("入力/" + name, bytes)).orElseThrow();
  }

  private static Workbook read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem only(Workbook workbook) {
    assertThat(workbook.problems()).hasSize(1);
    return workbook.problems().getFirst();
  }

  @Test
  void emptyFilesAreToldWhenTheirNameSaysTable() {
    for (String name : new String[] {"台帳.csv", "台帳.TSV", "台帳.xlsx", "台帳.xls"}) {
      Workbook workbook = read(name, "");
      assertThat(workbook.sheets()).isEmpty();
      assertThat(only(workbook).message()).contains("空");
      assertThat(only(workbook).gravity()).isEqualTo(Gravity.LOST);
    }
    assertThat(Workbooks.read(new Material("router.cfg", new byte[0]))).isEmpty();
    assertThat(only(read("空白.csv", new byte[] {32, 13, 10, 13, 10})).message()).contains("空");
  }

  @Test
  void contentDecidesAndTheNameIsTold() {
    Workbook text = read("台帳.xls", "名称\t場所\nPC1\t受付\n");
    assertThat(text.format()).isEqualTo("tsv");
    assertThat(text.sheets()).hasSize(1);
    assertThat(only(text).message()).contains("「.xls」", "tsv");
    assertThat(only(text).gravity()).isEqualTo(Gravity.NOTE);

    Workbook workbook = read("台帳.csv", xlsx());
    assertThat(workbook.format()).isEqualTo("xlsx");
    assertThat(workbook.sheets()).hasSize(1);
    assertThat(only(workbook).message()).contains("「.csv」", "xlsx");
    assertThat(read("台帳", xlsx()).problems()).isEmpty();
  }

  @Test
  void filesThatOnlyClaimToBeTablesAreNamed() {
    assertThat(only(read("a.xlsx", "%PDF-1.7\n%\u0001\u0002")).message()).contains("PDF");
    assertThat(only(read("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})).message())
        .contains("画像");
    assertThat(only(read("a.xls", "<html><body>お知らせ</body></html>")).message()).contains("HTML");
    assertThat(only(read("a.xls", "<?xml version=\"1.0\"?><nmaprun/>")).message()).contains("XML");
    assertThat(only(read("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})).message())
        .contains("壊れた Excel");
    assertThat(only(read("a.xlsx", "本日はお疲れさまでした。")).message()).contains("文章");
  }

  @Test
  void proseAndPicturesAreNoWorkbooks() {
    assertThat(
            Workbooks.read(new Material("memo.txt", "次の会議は月曜。\n".getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
    assertThat(Workbooks.read(new Material("図.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0})))
        .isEmpty();
  }

  private static byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("台帳");
      sheet.value(0, 0, "名称");
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
    return bytes.toByteArray();
  }
}
