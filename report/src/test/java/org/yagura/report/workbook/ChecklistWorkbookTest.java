package org.yagura.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Assessments;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.report.SampleChecklists;
import org.yagura.report.SampleSurveys;

class ChecklistWorkbookTest {

  private static final Evidence LEAVER =
      Evidence.of(new SourceRef.Line("ADユーザー.csv", 2, 2), "=e-hata,True,退職");
  private static final Evidence SAID =
      Evidence.of(SourceRef.Cell.of("ヒアリングシート.xlsx", "回答", 8, 2), "はい");

  private static ItemAnswer.Item item(String id) {
    return new ItemAnswer.Item(id, "", "管理・運用", "不要なアカウントを削除している。", "", "原本と未照合");
  }

  private static Survey survey() {
    ItemAnswer no =
        new ItemAnswer(
            item("2-⑤"),
            Verdict.NO,
            Basis.DERIVED,
            List.of(Fact.against("退職者のアカウントが使えます。", true, List.of(LEAVER))),
            new Statement("はい", "2026-10-05", "2027-03-31", "", List.of(SAID)),
            "ヒアリングシートの回答は「はい」です。",
            "");
    ItemAnswer unknown =
        new ItemAnswer(
            item("2-⑨"),
            Verdict.UNKNOWN,
            Basis.NONE,
            List.of(),
            Statement.NONE,
            "",
            "制限の方法をお書きください。");
    Checklist checklist = new Checklist("R7", "令和7年度版", List.of(no, unknown));
    return SampleSurveys.clinic().with(Assessments.NONE.with(checklist));
  }

  @Test
  void theFormBearsTheAnswersAndLeavesWhatIsUnknownBlank() throws IOException {
    List<List<String>> form = rows(0);

    assertThat(form)
        .filteredOn(it -> it.contains("2-⑤"))
        .singleElement()
        .satisfies(it -> assertThat(it).contains("いいえ", "2026年11月20日", "2027年3月31日"));
    assertThat(form)
        .filteredOn(it -> it.contains("2-⑨"))
        .singleElement()
        .satisfies(it -> assertThat(it).doesNotContain("はい", "いいえ", "不明"));
  }

  @Test
  void everyAnswerHasItsProof() throws IOException {
    List<List<String>> proof = rows(1);

    assertThat(proof)
        .anySatisfy(it -> assertThat(it).contains("2-⑤", "× 反する", "ADユーザー.csv 2行目"))
        .anySatisfy(it -> assertThat(it).contains("施設の回答", "ヒアリングシート.xlsx 回答!C8"))
        .anySatisfy(it -> assertThat(it).contains("2-⑨", "資料からは分かりません。制限の方法をお書きください。"));
  }

  @Test
  void nothingInItIsAFormula() throws IOException {
    assertThat(cells(1)).isNotEmpty().noneMatch(it -> it.getType() == CellType.FORMULA);
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertThat(ChecklistWorkbook.render(survey())).isEqualTo(ChecklistWorkbook.render(survey()));
  }

  private static List<List<String>> rows(int sheet) throws IOException {
    return read(sheet).stream()
        .map(it -> it.stream().filter(c -> c != null).map(Cell::getText).toList())
        .toList();
  }

  private static List<Cell> cells(int sheet) throws IOException {
    return read(sheet).stream().flatMap(Row::stream).filter(it -> it != null).toList();
  }

  private static List<Row> read(int sheet) throws IOException {
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(ChecklistWorkbook.render(survey())));
        Stream<Sheet> sheets = book.getSheets()) {
      return sheets.skip(sheet).findFirst().orElseThrow().read();
    }
  }

  @Test
  void theBytesDoNotDependOnTheMachinesTimeZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      byte[] tokyo = ChecklistWorkbook.render(survey());
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(ChecklistWorkbook.render(survey())).isEqualTo(tokyo);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void mergedSectionsStandInOneOrderHoweverOftenItIsMade() {
    Survey survey = SampleSurveys.clinic().with(Assessments.NONE.with(SampleChecklists.r7()));
    byte[] first = ChecklistWorkbook.render(survey);

    for (int i = 0; i < 20; i++) {
      assertThat(ChecklistWorkbook.render(survey)).isEqualTo(first);
    }
  }
}
