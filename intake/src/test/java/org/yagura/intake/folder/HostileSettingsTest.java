package org.yagura.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;

/** Settings written by mistake or by an enemy cost themselves and never the survey. */
class HostileSettingsTest {

  private static final int LONGEST_REPORT = 30_000;

  private static final List<String> HOSTILE =
      List.of(
          "files: " + "[".repeat(100_000),
          "files:\n" + nested(3_000),
          "a: " + "{a: ".repeat(100_000),
          "- ".repeat(100_000) + "x",
          bomb(30),
          "x: &s "
              + "a".repeat(400_000)
              + "\nfiles: [{file: a.csv, kind: ["
              + "*s, ".repeat(50_000),
          "files: [{file: a.csv, kind: [&s "
              + "a".repeat(300_000)
              + ", *s"
              + ", *s".repeat(50_000)
              + "]}]",
          "name: " + "あ".repeat(900_000),
          "name: \"" + "あ".repeat(3_000_000) + "\"",
          "files:\n" + "- {file: a.csv, kind: x}\n".repeat(30_000),
          "files: [{file: a.csv, columns: {" + "k: v, ".repeat(50_000) + "}}]",
          numbered(60_000),
          "name: x\n" + "name: y\n".repeat(50_000),
          "vendors:\n" + "  - *a\n".repeat(50_000),
          "? ".repeat(50_000),
          "\t".repeat(500_000),
          "%YAML 9.9\n---\n!!java.net.URL [http://example.jp]",
          "&a [*a, *a]",
          "name: !!binary " + "A".repeat(100_000),
          "\u0000\u0001\u0002name: x");

  @TempDir private Path folder;

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(i)).append("- a:\n");
    }
    return text.toString();
  }

  private static String bomb(int levels) {
    StringBuilder text = new StringBuilder("l0: &l0 [lol, lol]\n");
    for (int i = 1; i < levels; i++) {
      text.append("l%d: &l%d [*l%d, *l%d, *l%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    return text.append("files: *l%d\nname: *l%d\n".formatted(levels - 1, levels - 1)).toString();
  }

  private static String numbered(int keys) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys; i++) {
      text.append("k").append(i).append(": v\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"facility.yaml", "decisions.yaml", "mapping.yaml"})
  @Timeout(60)
  void itIsReportedBrieflyAndTheLedgerIsReadAllTheSame(String name) throws IOException {
    Files.writeString(folder.resolve("台帳.csv"), "機器名,IPアドレス\nPC1,10.0.0.1\n");
    for (String hostile : HOSTILE) {
      Files.write(folder.resolve(name), hostile.getBytes(StandardCharsets.UTF_8));
      String shown = hostile.substring(0, Math.min(40, hostile.length()));

      List<MaterialReport> reports =
          SurveyFolder.read(folder, Set.of(), 64 << 20, Progress.NONE).reports();
      assertThat(reports)
          .as(shown)
          .extracting(MaterialReport::path)
          .containsExactly(name, "台帳.csv");
      assertThat(reports.getFirst().toString()).as(shown).hasSizeLessThan(LONGEST_REPORT);
      assertThat(reports.getLast().rowsUsed()).as(shown).isEqualTo(1);
    }
  }

  @Test
  void aMistakeInTheMeaningsOfColumnsIsNamedWithoutItsSecrets() throws IOException {
    Files.writeString(
        folder.resolve("mapping.yaml"),
        "files:\n  - file: a.csv\n    kind: 'PW: hosp1tal'\n    'pw=hosp1tal': 1\n");

    MaterialReport report =
        SurveyFolder.read(folder, Set.of(), 64 << 20, Progress.NONE).reports().getFirst();

    assertThat(report.problems())
        .extracting(Problem::message)
        .anyMatch(it -> it.contains("PW: ***"));
    assertThat(report.toString()).doesNotContain("hosp1tal");
  }
}
