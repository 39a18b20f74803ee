package org.yagura.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("yagura.root", ".."), "examples", "incidents");

  @ParameterizedTest
  @EnumSource
  void theCommittedFoldersAreWhatTheGeneratorWrites(Incident incident) throws IOException {
    for (Incident.Stage stage : Incident.Stage.values()) {
      Path folder = FOLDER.resolve(incident.folder()).resolve(stage.folder());
      Map<String, byte[]> files = incident.files(stage);
      try (Stream<Path> committed = Files.walk(folder)) {
        List<String> names =
            committed
                .filter(Files::isRegularFile)
                .map(it -> folder.relativize(it).toString().replace('\\', '/'))
                .map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
                .sorted()
                .toList();
        assertThat(names).containsExactlyElementsOf(files.keySet());
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHospitalStaysTheSameWhenItIsMended(Incident incident) {
    assertThat(incident.files(Incident.Stage.AFTER).keySet())
        .isEqualTo(incident.files(Incident.Stage.BEFORE).keySet());
    assertThat(incident.files(Incident.Stage.BEFORE)).containsKeys("facility.yaml", "管理者ID.csv");
  }
}
