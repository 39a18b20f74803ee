package org.yagura.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Assessments;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleSurveys;

class OfficialFormTest {

  private static final String TITLE = "令和７年度版　医療機関におけるサイバーセキュリティ対策チェックリスト";

  private static Survey survey() {
    List<ItemAnswer> items = new ArrayList<>();
    for (var it : ChecklistEditions.find("R7").orElseThrow().items()) {
      boolean yes = it.id().startsWith("1");
      boolean unknown = it.id().equals("2-⑨");
      items.add(
          new ItemAnswer(
              new ItemAnswer.Item(
                  it.id(),
                  it.row(),
                  it.section(),
                  it.text().sentence(),
                  it.text().note(),
                  it.wording().japanese()),
              unknown ? Verdict.UNKNOWN : yes ? Verdict.YES : Verdict.NO,
              yes ? Basis.STATED : Basis.DERIVED,
              List.of(),
              yes
                  ? new Statement("はい", "2026-09-15", "", "", List.of())
                  : it.row().equals("terminal")
                      ? new Statement("", "", "", "=cmd|calc", List.of())
                      : Statement.NONE,
              "資料による答えです。",
              ""));
    }
    return SampleSurveys.clinic()
        .with(Assessments.NONE.with(new Checklist("R7", "令和7年度版 チェックリスト", items)));
  }

  private static byte[] book(Consumer<Worksheet> content) {
    return bytes(book -> {
      book.newWorksheet("記入例").value(0, 0, "記入の手引き");
      content.accept(book.newWorksheet("医療機関確認用"));
    });
  }

  private static byte[] bytes(Consumer<Workbook> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "form", null)) {
      content.accept(book);
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As the Ministry prints it: both words to circle, a place for the date, a target, remarks. */
  private static byte[] circled(String title) {
    return book(sheet -> {
      sheet.value(0, 0, title);
      sheet.value(1, 0, "医療機関名");
      sheet.range(1, 0, 1, 1).merge();
      sheet.value(3, 1, "チェック項目");
      sheet.value(3, 2, "確認日");
      sheet.value(3, 3, "目標日");
      sheet.value(3, 4, "備考");
      int row = 4;
      for (ItemAnswer it : survey().assessments().checklist().items()) {
        sheet.value(row, 0, it.item().section());
        sheet.value(row, 1, it.item().text() + "(" + it.item().id() + ")\n" + it.item().note());
        sheet.value(row, 2, row == 6 ? "はい（ 5 / 1 ）" : "はい・いいえ\n（　／　）");
        sheet.value(row, 3, "（　／　）");
        sheet.style(row, 2).bold().fillColor("FFFF00").set();
        row++;
      }
      sheet.formula(row, 2, "COUNTIF(C5:C23,\"はい*\")");
    });
  }

  private static String cell(byte[] workbook, int row, int column) throws IOException {
    return cell(workbook, 1, row, column);
  }

  private static String cell(byte[] workbook, int sheet, int row, int column) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (Row it : book.getSheet(sheet).orElseThrow().read()) {
        if (it.getRowNum() == row) {
          return column < it.getCellCount() ? it.getCell(column).getText() : "";
        }
      }
      return "";
    }
  }

  @Test
  void thePlacesOfTheMinistrysFormTakeTheAnswers() throws IOException {
    FilledForm filled = OfficialForm.fill(circled(TITLE), survey()).orElseThrow();

    assertThat(filled.asked()).isEqualTo(19);
    assertThat(filled.answered()).isEqualTo(17);
    assertThat(cell(filled.bytes(), 5, 2)).isEqualTo("はい（2026/9/15）");
    assertThat(cell(filled.bytes(), 6, 2)).isEqualTo("いいえ（2026/11/20）");
    assertThat(cell(filled.bytes(), 2, 2)).isEqualTo("さくら内科外科医院");
  }

  @Test
  void whatAPersonWroteStays() throws IOException {
    byte[] filled = OfficialForm.fill(circled(TITLE), survey()).orElseThrow().bytes();

    assertThat(cell(filled, 7, 2)).isEqualTo("はい（ 5 / 1 ）");
    assertThat(OfficialForm.fill(filled, survey()).orElseThrow().answered()).isZero();
  }

  @Test
  void anUnknownAnswerLeavesTheChoiceOpen() throws IOException {
    byte[] filled = OfficialForm.fill(circled(TITLE), survey()).orElseThrow().bytes();

    assertThat(cell(filled, 14, 2)).startsWith("はい・いいえ");
    assertThat(cell(filled, 14, 4)).startsWith("未確認です。");
  }

  @Test
  void aRemarkNeverBecomesAFormula() throws IOException {
    byte[] filled = OfficialForm.fill(circled(TITLE), survey()).orElseThrow().bytes();

    assertThat(cell(filled, 18, 4)).isEqualTo("'=cmd|calc");
  }

  @Test
  void yesAndNoMayHaveColumnsOfTheirOwn() throws IOException {
    byte[] form =
        book(sheet -> {
          sheet.value(0, 0, TITLE);
          sheet.value(1, 2, "はい・いいえ");
          sheet.range(1, 2, 1, 3).merge();
          sheet.value(2, 2, "はい");
          sheet.value(2, 3, "いいえ");
          int row = 3;
          for (ItemAnswer it : survey().assessments().checklist().items()) {
            sheet.value(row++, 1, it.item().text());
          }
        });
    byte[] filled = OfficialForm.fill(form, survey()).orElseThrow().bytes();

    assertThat(cell(filled, 4, 2)).isEqualTo("○");
    assertThat(cell(filled, 5, 3)).isEqualTo("○");
  }

  @Test
  void itemsMayBeSpreadOverSheetsAndNeitherExamplesNorVendorsSheetsAreFilled() throws IOException {
    byte[] form =
        bytes(book -> {
          List<ItemAnswer> items = survey().assessments().checklist().items();
          plain(book.newWorksheet("記入例"), TITLE, items);
          plain(book.newWorksheet("その1"), TITLE, items.subList(0, 11));
          plain(book.newWorksheet("その2"), "つづき", items.subList(11, 19));
          plain(book.newWorksheet("別紙"), "事業者確認用 サイバーセキュリティ対策チェックリスト", items);
        });
    FilledForm filled = OfficialForm.fill(form, survey()).orElseThrow();

    assertThat(filled.asked()).isEqualTo(19);
    assertThat(cell(filled.bytes(), 0, 4, 1)).isEmpty();
    assertThat(cell(filled.bytes(), 1, 4, 1)).isEqualTo("はい");
    assertThat(cell(filled.bytes(), 2, 4, 1)).isEqualTo("いいえ");
    assertThat(cell(filled.bytes(), 3, 4, 1)).isEmpty();
  }

  @Test
  void aDayGoesInAsTheFormShowsDays() throws IOException {
    byte[] form =
        bytes(book -> {
          Worksheet sheet = book.newWorksheet("様式");
          plain(sheet, TITLE, survey().assessments().checklist().items());
          sheet.value(2, 2, "確認日");
          for (int row = 3; row < 22; row++) {
            sheet.style(row, 2).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
          }
        });
    byte[] filled = OfficialForm.fill(form, survey()).orElseThrow().bytes();

    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(filled))) {
      Row row = book.getFirstSheet().read().get(2);
      assertThat(row.getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(46280);
    }
  }

  @Test
  void everyOtherPartOfTheFileStaysAsItWas() throws IOException {
    byte[] form = circled(TITLE);
    PackageParts before = PackageParts.read(form).orElseThrow();
    byte[] filled = OfficialForm.fill(form, survey()).orElseThrow().bytes();
    PackageParts after = PackageParts.read(filled).orElseThrow();

    for (String it :
        List.of(
            "[Content_Types].xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/_rels/workbook.xml.rels")) {
      assertThat(after.find(it).orElseThrow()).as(it).isEqualTo(before.find(it).orElseThrow());
    }
  }

  private static void plain(Worksheet sheet, String title, List<ItemAnswer> items) {
    sheet.value(0, 0, title);
    sheet.value(2, 0, "チェック項目");
    sheet.value(2, 1, "はい・いいえ");
    int row = 3;
    for (ItemAnswer it : items) {
      sheet.value(row++, 0, it.item().text());
    }
  }

  @Test
  void aTargetStaysOpenUnderAHeadingThatSpansTheDays() throws IOException {
    byte[] form =
        bytes(book -> {
          Worksheet sheet = book.newWorksheet("様式");
          sheet.value(0, 0, TITLE);
          sheet.value(1, 1, "確認結果（日付）");
          sheet.range(1, 1, 1, 3).merge();
          sheet.value(2, 0, "チェック項目");
          sheet.value(2, 1, "1回目");
          sheet.value(2, 2, "目標日");
          sheet.value(2, 3, "2回目");
          int row = 3;
          for (ItemAnswer it : survey().assessments().checklist().items()) {
            sheet.value(row, 0, it.item().text());
            sheet.value(row, 1, "はい・いいえ（　／　）");
            sheet.value(row, 2, "（　／　）");
            sheet.value(row++, 3, "はい・いいえ（　／　）");
          }
        });
    byte[] filled = OfficialForm.fill(form, survey()).orElseThrow().bytes();

    assertThat(cell(filled, 0, 4, 1)).isEqualTo("はい（2026/9/15）");
    assertThat(cell(filled, 0, 5, 1)).isEqualTo("いいえ（2026/11/20）");
    assertThat(cell(filled, 0, 5, 2)).isEqualTo("（　／　）");
    assertThat(cell(filled, 0, 5, 3)).isEqualTo("はい・いいえ（　／　）");
  }

  @Test
  void aFormOfAnotherYearIsLeftBlankAndTheReasonIsTold() {
    FilledForm filled =
        OfficialForm.fill(circled("令和８年度版　サイバーセキュリティ対策チェックリスト"), survey()).orElseThrow();

    assertThat(filled.bytes()).isEmpty();
    assertThat(filled.note()).contains("令和8年度版", "令和7年度版");
  }

  @Test
  void otherFilesAreNoForm() {
    assertThat(OfficialForm.fill(new byte[] {1, 2, 3}, survey())).isEqualTo(Optional.empty());
    assertThat(OfficialForm.fill(circled("院内機器台帳"), survey())).isEmpty();
  }

  @Test
  void theSameFormGivesTheSameBytes() {
    byte[] form = circled(TITLE);

    assertThat(OfficialForm.fill(form, survey()).orElseThrow().bytes())
        .isEqualTo(OfficialForm.fill(form, survey()).orElseThrow().bytes());
  }
}
