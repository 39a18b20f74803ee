package org.yagura.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.material.MaterialReport;

class SurveyFolderTest {

  @TempDir private Path folder;

  private List<MaterialReport> read() throws IOException {
    return SurveyFolder.read(folder, Set.of(), 1 << 20, Progress.NONE).reports();
  }

  private void ledger(String name, String device) throws IOException {
    Files.writeString(folder.resolve(name), "機器名,IPアドレス\n" + device + ",10.0.0.1\n");
  }

  @Test
  void filesWhoseNamesDifferOnlyInTheirUnicodeFormAreBothRead() throws IOException {
    ledger("がぎ.csv", "一");
    ledger(Normalizer.normalize("がぎ.csv", Normalizer.Form.NFD), "二");
    try (var files = Files.list(folder)) {
      assumeThat(files.count()).isEqualTo(2);
    }

    assertThat(read()).extracting(MaterialReport::path).containsExactly("がぎ.csv", "がぎ.csv (2)");
    assertThat(read()).extracting(MaterialReport::rowsUsed).containsExactly(1, 1);
  }

  @Test
  void aBackslashInANameIsNoFolder() throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    ledger("a\\b.csv", "一");
    Files.createDirectory(folder.resolve("a"));
    ledger("a/b.csv", "二");

    assertThat(read()).extracting(MaterialReport::path).containsExactly("a/b.csv", "a\\b.csv");
  }

  @Test
  void aCopiedFileSpeaksOnceAndIsReportedTwice() throws IOException {
    ledger("台帳.csv", "一");
    ledger("台帳 - コピー.csv", "一");

    FolderReading reading = SurveyFolder.read(folder, Set.of(), 1 << 20, Progress.NONE);

    assertThat(reading.observations()).hasSize(1);
    assertThat(reading.reports())
        .extracting(MaterialReport::path, MaterialReport::rowsUsed, it -> it.problems().size())
        .containsExactly(tuple("台帳 - コピー.csv", 1, 1), tuple("台帳.csv", 1, 0));
  }
}
