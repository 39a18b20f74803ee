package org.yagura.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleSurveys;
import org.yagura.testkit.Golden;

class WorkbookReportTest {

  @Test
  void writesSamplesToLookAt() throws IOException {
    Path out = Files.createDirectories(Path.of("target", "samples"));
    Files.write(out.resolve("clinic.xlsx"), WorkbookReport.render(SampleSurveys.clinic()));
    Files.write(out.resolve("hospital.xlsx"), WorkbookReport.render(SampleSurveys.hospital()));
    Files.write(out.resolve("hostile.xlsx"), WorkbookReport.render(SampleSurveys.hostile()));
    assertThat(out.resolve("clinic.xlsx")).exists();
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertThat(WorkbookReport.render(SampleSurveys.clinic()))
        .isEqualTo(WorkbookReport.render(SampleSurveys.clinic()));
  }

  @Test
  void theClinicsSheetsSayWhatWasReviewed() throws IOException {
    Golden.verify("clinic-workbook.csv", text(SampleSurveys.clinic()));
  }

  @Test
  void nothingIsAFormulaAndNothingBecomesOneInCsv() throws IOException {
    for (Survey survey : List.of(SampleSurveys.hostile(), SampleSurveys.clinic())) {
      for (Cell cell : cells(survey)) {
        assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
        assertThat(cell.getText()).doesNotMatch("(?s)[=+\\-@\t\r].*");
      }
    }
  }

  @Test
  void noSheetClaimsToEndBeforeItDoes() throws IOException {
    byte[] book = WorkbookReport.render(SampleSurveys.clinic());

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().startsWith("xl/worksheets/")) {
          assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
              .doesNotContain("<dimension");
        }
      }
    }
  }

  @Test
  void aSurveyOfNothingStillHasEverySheet() throws IOException {
    assertThat(text(SampleSurveys.empty()))
        .contains("## 資産台帳", "## 外部接続", "## 指摘", "## 読めなかったもの", "判断できません");
  }

  private static List<Cell> cells(Survey survey) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(WorkbookReport.render(survey)))) {
      return book.getSheets()
          .flatMap(WorkbookReportTest::rows)
          .flatMap(Row::stream)
          .filter(it -> it != null)
          .toList();
    }
  }

  private static String text(Survey survey) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(WorkbookReport.render(survey)))) {
      book.getSheets().forEach(it -> sheet(it, text));
    }
    return text.toString();
  }

  private static void sheet(Sheet sheet, StringBuilder text) {
    text.append("## ").append(sheet.getName()).append('\n');
    rows(sheet)
        .forEach(row -> {
          String line =
              row.stream()
                  .map(it -> it == null ? "" : it.getText().replace("\n", "⏎"))
                  .reduce((a, b) -> a + "," + b)
                  .orElse("");
          text.append(line).append('\n');
        });
  }

  private static Stream<Row> rows(Sheet sheet) {
    try {
      return sheet.openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
