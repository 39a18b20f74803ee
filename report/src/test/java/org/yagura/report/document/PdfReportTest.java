package org.yagura.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleSurveys;
import org.yagura.report.diagram.NetworkDiagram;

class PdfReportTest {

  private static byte[] render(Survey survey) {
    return PdfReport.render(survey, NetworkDiagram.of(survey));
  }

  @Test
  void writesSamplesToLookAt() throws IOException {
    Path out = Files.createDirectories(Path.of("target", "samples"));
    Files.write(out.resolve("clinic.pdf"), render(SampleSurveys.clinic()));
    Files.write(out.resolve("hospital.pdf"), render(SampleSurveys.hospital()));
    Files.write(out.resolve("empty.pdf"), render(SampleSurveys.empty()));
    Files.write(out.resolve("hostile.pdf"), render(SampleSurveys.hostile()));
    assertThat(out.resolve("clinic.pdf")).exists();
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertThat(render(SampleSurveys.hospital())).isEqualTo(render(SampleSurveys.hospital()));
  }
}
