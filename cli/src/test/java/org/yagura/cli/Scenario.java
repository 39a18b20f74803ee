package org.yagura.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.yagura.intake.folder.Progress;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;

/** A folder of materials written in a test, and what a survey of it concludes. */
final class Scenario {

  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final Path folder;

  Scenario(Path folder) {
    this.folder = folder;
  }

  Scenario with(String name, String text) {
    return with(name, text, StandardCharsets.UTF_8);
  }

  Scenario with(String name, String text, Charset charset) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, text.getBytes(charset));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Survey survey() {
    try {
      return SurveyRun.conclude(SurveyFolder.read(folder, Set.of(), 64L << 20, Progress.NONE), DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection in one line: kind, interface, status, and the interface of the carrying line. */
  static String brief(Survey survey, ExternalConnection it) {
    String line =
        survey.connections().stream()
            .filter(other -> other.id().equals(it.line()))
            .map(other -> " over " + other.end().interfaceName())
            .findFirst()
            .orElse("");
    return it.kind().id() + " " + it.end().interfaceName() + " " + it.status().id() + line;
  }
}
