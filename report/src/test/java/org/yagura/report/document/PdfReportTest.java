package org.yagura.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleSurveys;
import org.yagura.report.diagram.NetworkDiagram;
import org.yagura.testkit.Golden;

class PdfReportTest {

  private static byte[] render(Survey survey) {
    return PdfReport.render(survey, NetworkDiagram.of(survey));
  }

  private static String text(Survey survey) throws IOException {
    try (PDDocument document = Loader.loadPDF(render(survey))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  @Test
  void writesSamplesToLookAt() throws IOException {
    Path out = Files.createDirectories(Path.of("target", "samples"));
    Files.write(out.resolve("clinic.pdf"), render(SampleSurveys.clinic()));
    Files.write(out.resolve("hospital.pdf"), render(SampleSurveys.hospital()));
    assertThat(out.resolve("clinic.pdf")).exists();
  }

  @Test
  void theClinicsReportSaysWhatWasReviewed() throws IOException {
    Survey clinic = SampleSurveys.clinic();
    try (PDDocument document = Loader.loadPDF(render(clinic))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(3 + NetworkDiagram.of(clinic).sheets().size() - 1);
      Golden.verify("clinic-report.txt", stripper.getText(document));
    }
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertThat(render(SampleSurveys.hospital())).isEqualTo(render(SampleSurveys.hospital()));
  }

  @Test
  void aHugeSurveyStaysAReportOfFewPagesWithContentsAndBookmarks() throws IOException {
    try (PDDocument document = Loader.loadPDF(render(SampleSurveys.grown("巨大病院", 3_000, 300)))) {
      assertThat(document.getNumberOfPages()).isBetween(11, 26);
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("最初のページ");
      assertThat(new PDFTextStripper().getText(document)).contains("目次", "2 / ");
      PDPage first = document.getPage(0);
      assertThat(first.getMediaBox().getHeight()).isGreaterThan(first.getMediaBox().getWidth());
    }
  }

  @Test
  void hostileNamesAndNothingAtAllStillMakeADocument() throws IOException {
    assertThat(text(SampleSurveys.hostile())).contains("<script>alert");
    assertThat(text(SampleSurveys.empty())).contains("判断できません", "施設名不明");
  }
}
