package org.yagura.intake.ledger.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.ledger.xlsx.HandMade.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.testkit.Property;

class DamagedXlsxTest {

  private static HandMade manyRows(int count) {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(1);
    for (int i = 1; i <= count; i++) {
      rows.append(
          "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c></row>".formatted(i, i, random.nextInt()));
    }
    return HandMade.workbook().rows(rows.toString());
  }

  @Test
  void aWorkbookCutOffIsNotUsedAndToldHowFarItGoes() {
    byte[] whole = manyRows(20_000).bytes();
    Workbook workbook = HandMade.read(Arrays.copyOf(whole, whole.length / 2));
    assertThat(workbook.sheets()).isEmpty();
    assertThat(workbook.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.gravity()).isEqualTo(Gravity.LOST))
        .satisfies(it -> assertThat(it.message()).containsPattern("シート「台帳」の [0-9]{4,5} 行目まで"));
  }

  @Test
  void aDamagedSheetYieldsTheRowsBeforeAndLeavesTheOthersWhole() {
    byte[] bytes = manyRows(20_000).bytes();
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0xFF);
    Workbook workbook = HandMade.read(bytes);
    assertThat(workbook.sheets())
        .singleElement()
        .satisfies(it -> assertThat(it.rows()).hasSizeBetween(1_000, 19_000));
    assertThat(workbook.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.gravity()).isEqualTo(Gravity.PARTIAL))
        .satisfies(it -> assertThat(it.message()).contains("シート「台帳」", "壊れている"));
  }

  @Test
  void aWorkbookWithoutItsListOfSheetsYieldsItsSheets() {
    Workbook workbook =
        manyRows(3).without("xl/workbook.xml").without("xl/_rels/workbook.xml.rels").read();
    assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Sheet1");
    assertThat(workbook.problems()).isNotEmpty();
  }

  @Test
  void aListedSheetWithoutPartIsAProblem() {
    Workbook workbook = HandMade.workbook().read();
    assertThat(workbook.sheets()).isEmpty();
    assertThat(workbook.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("シート「台帳」");
  }

  @Test
  void alteredContentIsNoticedByItsChecksum() {
    byte[] bytes = manyRows(1).bytes();
    int directory =
        new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("xl/worksheets/sheet1.xml");
    bytes[directory - 46 + 16] ^= 1;
    Workbook workbook = HandMade.read(bytes);
    assertThat(workbook.sheets()).hasSize(1);
    assertThat(workbook.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("保存された時と違います");
  }

  @Test
  void externalEntitiesAreNeverRead() {
    Workbook workbook =
        HandMade.workbook()
            .with(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")
            .read();
    assertThat(workbook.sheets()).isEmpty();
    assertThat(workbook.problems()).hasSize(1);
  }

  @Test
  void aBombStopsAtItsBound() {
    String bomb = "<row><c><v>" + "1".repeat(9 << 20) + "</v></c></row>";
    Workbook workbook = HandMade.workbook().rows(bomb).read();
    assertThat(workbook.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("異常に大きく");
  }

  @Test
  void aSheetThatInflatesWithoutEndStopsEarly() {
    Workbook workbook = HandMade.workbook().rows("<row/>".repeat(12 << 20)).read();
    assertThat(workbook.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("異常に大きく");
  }

  @Test
  void elementsWithinElementsWithoutEndStopEarly() {
    Workbook workbook = HandMade.workbook().rows("<a>".repeat(1 << 20)).read();
    assertThat(workbook.problems()).hasSize(1);
  }

  @Test
  void cellsBeyondExcelAreToldAndLeftOut() {
    Workbook workbook =
        HandMade.workbook()
            .rows(
                "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                    + "<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>")
            .read();
    assertThat(text(workbook, "B1")).isEqualTo("2");
    assertThat(workbook.sheets().getFirst().rows()).hasSize(1);
    assertThat(workbook.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("上限を超える位置「ZZZZ1」", "ほか 1 箇所");
  }

  @Test
  void aTextLongerThanACellMayHoldIsCutAndTold() {
    Workbook workbook =
        HandMade.workbook()
            .rows("<row><c t=\"inlineStr\"><is><t>" + "あ".repeat(40_000) + "</t></is></c></row>")
            .read();
    assertThat(text(workbook, "A1")).hasSize(32_767);
    assertThat(workbook.problems()).hasSize(1);
  }

  @Test
  void aMissingSharedTextIsTold() {
    Workbook workbook =
        HandMade.workbook().rows("<row r=\"2\"><c r=\"D2\" t=\"s\"><v>7</v></c></row>").read();
    assertThat(workbook.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.at().location()).isEqualTo("台帳!D2"))
        .satisfies(it -> assertThat(it.message()).contains("「7」"));
  }

  @Test
  void noDamageMakesItThrow() {
    byte[] whole = manyRows(50).bytes();
    Property.holds(
        2_000,
        random -> {
          byte[] damaged =
              Arrays.copyOf(whole, whole.length - random.nextInt(4) * random.nextInt(200));
          for (int i = random.nextInt(20); i > 0; i--) {
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
          }
          XlsxReader.read(new org.yagura.intake.material.Material("x", damaged));
        });
  }

  @Test
  @Timeout(20)
  void namesWithoutEndNeitherFillTheMemoryNorTheDay() {
    for (int each : List.of(300, 100_000)) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < 300_000; i++) {
        rows.append(i % each == 0 ? "<row r=\"%d\"><c ".formatted(i / each + 1) : "");
        rows.append("n").append(i).append("_").append(i * 7919L).append("=\"1\" ");
        rows.append(i % each == each - 1 ? "><v>1</v></c></row>" : "");
      }

      Workbook workbook = HandMade.workbook().rows(rows.toString()).read();

      assertThat(workbook.problems()).as("%d each", each).isNotEmpty();
    }
  }
}
