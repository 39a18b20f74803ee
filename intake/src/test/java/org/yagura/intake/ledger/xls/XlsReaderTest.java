package org.yagura.intake.ledger.xls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.model.material.Problem;
import org.yagura.testkit.Property;

class XlsReaderTest {

  private static byte[] bytes(HSSFWorkbook workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
    return bytes.toByteArray();
  }

  private static Workbook read(byte[] bytes) {
    return XlsReader.read(new Material("台帳.xls", bytes)).orElseThrow();
  }

  static HSSFWorkbook ledger() {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("台帳");
    var row = sheet.createRow(2);
    row.createCell(0).setCellValue("電子カルテ");
    row.createCell(1).setCellValue(3);
    HSSFCellStyle wareki = workbook.createCellStyle();
    wareki.setDataFormat(workbook.createDataFormat().getFormat("[$-411]ge.m.d"));
    HSSFCell date = row.createCell(2);
    date.setCellValue(44621);
    date.setCellStyle(wareki);
    row.createCell(3).setCellValue(true);
    row.createCell(4).setCellErrorValue(FormulaError.DIV0);
    HSSFCell formula = row.createCell(5);
    formula.setCellFormula("B3*2");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
    sheet.setColumnHidden(3, true);
    sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
    HSSFSheet old = workbook.createSheet("旧");
    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    old.createRow(0).createCell(0).setCellValue("退役");
    return workbook;
  }

  @Test
  void everyTypeOfCellIsRead() {
    Workbook workbook = read(bytes(ledger()));
    assertThat(workbook.problems()).isEmpty();
    Sheet sheet = workbook.sheets().getFirst();
    assertThat(sheet.rows().getFirst().number()).isEqualTo(3);
    assertThat(sheet.rows().getFirst().cells())
        .containsExactly(
            new Cell(0, "電子カルテ", Sheet.Type.TEXT, false),
            new Cell(1, "3", Sheet.Type.NUMBER, false),
            new Cell(2, "2022-03-01", Sheet.Type.DATE, false),
            new Cell(3, "TRUE", Sheet.Type.BOOLEAN, true),
            new Cell(4, "#DIV/0!", Sheet.Type.ERROR, false),
            new Cell(5, "6", Sheet.Type.NUMBER, false));
    assertThat(sheet.merges()).containsExactly(new Merge(3, 0, 4, 0));
    assertThat(workbook.sheets().get(1).hidden()).isTrue();
    assertThat(workbook.sheets().get(1).rows().getFirst().cells().getFirst().hidden()).isTrue();
  }

  @Test
  void workbooksLockedWithAPasswordAreTold() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("EXAMPLEONLY");
    byte[] locked;
    try {
      locked = bytes(ledger());
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    try (POIFSFileSystem packed = new POIFSFileSystem()) {
      packed.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptedPackage");
      packed.writeFilesystem(container);
    }
    for (byte[] bytes : List.of(locked, container.toByteArray())) {
      assertThat(read(bytes).problems())
          .singleElement()
          .satisfies(it -> assertThat(it.message()).contains("パスワード"))
          .satisfies(it -> assertThat(it.hint()).contains("パスワードを外して"));
    }
  }

  @Test
  void damageIsAProblemAndNeverThrown() {
    byte[] whole = bytes(ledger());
    Property.holds(
        500,
        random -> {
          byte[] damaged =
              Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(3_000));
          for (int i = random.nextInt(30); i > 0; i--) {
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
          }
          XlsReader.read(new Material("x", damaged))
              .ifPresent(
                  it -> assertThat(!it.sheets().isEmpty() || !it.problems().isEmpty()).isTrue());
        });
    assertThat(read(Arrays.copyOf(whole, 600)).problems())
        .extracting(Problem::message)
        .containsExactly("ファイルが壊れているため、読めません。");
  }

  @Test
  void otherDocumentsOfTheContainerAreNoWorkbooks() throws IOException {
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    try (POIFSFileSystem packed = new POIFSFileSystem()) {
      packed.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "WordDocument");
      packed.writeFilesystem(container);
    }
    assertThat(XlsReader.read(new Material("a.doc", container.toByteArray()))).isEmpty();
    assertThat(XlsReader.read(new Material("a", "x".getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }
}
