package org.yagura.knowledge.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.model.evidence.Citation;
import org.yagura.testkit.Shared;

class LossFiguresTest {

  private static final List<String> GROUPS =
      List.of(
          "revenue",
          "days",
          "reduction",
          "recovery",
          "forensic",
          "notification",
          "patients",
          "reconnection");

  private static Stream<Citation> citations() {
    LossFigures figures = LossFigures.standard();
    return Stream.concat(
        GROUPS.stream()
            .flatMap(it -> figures.all(it).stream())
            .flatMap(it -> it.sources().stream()),
        figures.cases().stream().flatMap(it -> it.sources().stream()));
  }

  @Test
  void everyFigureHasASourceThatIsQuotedOrIsMarkedAsOurs() {
    for (String group : GROUPS) {
      assertThat(LossFigures.standard().all(group))
          .as(group)
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.sources()).isNotEmpty());
    }
    assertThat(citations()).allMatch(it -> it.ours() || !it.says().isEmpty());
  }

  @Test
  void whatTheMinistryAndTheWorkingPaperSayStandsInThem() throws IOException {
    Optional<Path> seeds = Shared.folder("seeds");
    assumeThat(seeds).isPresent();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(seeds.orElseThrow())) {
      for (Path it : files.sorted().toList()) {
        all.append(plain(Files.readString(it)));
      }
    }
    assertThat(
            citations()
                .filter(
                    it -> it.source().startsWith("厚生労働省 医療情報") || it.source().startsWith("日医総研"))
                .map(it -> plain(it.says())))
        .isNotEmpty()
        .allMatch(it -> all.indexOf(it) >= 0);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s*]", "");
  }
}
