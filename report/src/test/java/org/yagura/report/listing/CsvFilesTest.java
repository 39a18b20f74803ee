package org.yagura.report.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yagura.report.SampleSurveys;

class CsvFilesTest {

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  @Test
  void everyListOfTheReportIsThereWithItsSources() {
    Map<String, byte[]> files = CsvFiles.of(SampleSurveys.clinic());

    assertThat(files).containsKeys("指摘", "資産", "バックアップ");
    assertThat(text(files.getOrDefault("指摘", new byte[0])))
        .startsWith("\uFEFF\"番号\",\"重さ\"")
        .contains("\"出典\"\r\n");
  }

  @Test
  void nothingIsAFormulaOrBreaksItsCell() {
    Map<String, byte[]> files = CsvFiles.of(SampleSurveys.hostile());

    assertThat(files.values())
        .allSatisfy(it -> assertThat(text(it)).doesNotContainPattern("(^|,|\n)\"[=+@-]"));
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    Map<String, byte[]> again = CsvFiles.of(SampleSurveys.clinic());

    CsvFiles.of(SampleSurveys.clinic())
        .forEach((name, bytes) -> assertThat(again).containsEntry(name, bytes));
  }
}
