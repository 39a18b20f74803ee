package org.yagura.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yagura.report.SampleSurveys;

class HtmlReportTest {
  private static final String SVG =
      "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 200\">"
          + "<rect width=\"400\" height=\"200\" fill=\"#F4F6F9\"/><text x=\"20\" y=\"40\">図</text></svg>";

  @Test
  void writesSamplesToLookAt() throws IOException {
    Path out = Files.createDirectories(Path.of("target", "samples"));
    Files.writeString(out.resolve("clinic.html"), HtmlReport.render(SampleSurveys.clinic(), SVG));
    Files.writeString(
        out.resolve("hospital.html"), HtmlReport.render(SampleSurveys.hospital(), SVG));
    Files.writeString(out.resolve("empty.html"), HtmlReport.render(SampleSurveys.empty(), ""));
    assertThat(out.resolve("clinic.html")).exists();
  }
}
