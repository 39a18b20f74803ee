package org.yagura.report.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleGovernance;
import org.yagura.report.SampleSurveys;
import org.yagura.report.diagram.NetworkDiagram;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.docx.BookletDocx;
import org.yagura.report.document.pdf.BookletPdf;
import org.yagura.report.document.pdf.BookletPdf.Sheets;
import org.yagura.report.inspection.InspectionBook;
import org.yagura.testkit.Golden;

class BookletsTest {

  private static byte[] pdf(Booklet booklet, Survey survey) {
    return BookletPdf.render(
        booklet, NetworkDiagram.of(survey).sheets(), Sheets.ON_A4, survey.asOf());
  }

  /** The text without the diagrams. */
  private static String text(Booklet booklet, Survey survey) throws IOException {
    byte[] plain = BookletPdf.render(booklet, List.of(), Sheets.ON_A4, survey.asOf());
    try (PDDocument document = Loader.loadPDF(plain)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        if (it.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  private static List<Booklet> all(Survey survey) {
    return List.of(
        BcpBook.of(survey),
        BackupPlanBook.of(survey),
        EmergencyBook.of(survey),
        InspectionBook.of(survey));
  }

  @Test
  void thePlansTableTakesNobodysWordForItsOwnSteps() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    String table = text(BcpBook.of(clinic), clinic).split("付録　", -1)[2];
    assertThat(table).contains(": はい（施").doesNotContainPattern("はい +チェックリスト");
  }

  @Test
  void everyBookletSaysWhatWasReviewed() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    Golden.verify("booklet-bcp.txt", text(BcpBook.of(clinic), clinic));
    Golden.verify("booklet-backup-plan.txt", text(BackupPlanBook.of(clinic), clinic));
    Golden.verify("booklet-emergency.txt", text(EmergencyBook.of(clinic), clinic));
    Golden.verify("booklet-inspection.txt", text(InspectionBook.of(clinic), clinic));
  }

  @Test
  void samplesToLookAt() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    Path out = Files.createDirectories(Path.of("target", "samples"));
    int number = 0;
    for (Booklet it : all(clinic)) {
      Files.write(out.resolve("booklet-" + number + ".pdf"), pdf(it, clinic));
      Files.write(
          out.resolve("booklet-" + number++ + ".docx"), BookletDocx.render(it, clinic.asOf()));
    }
    assertThat(number).isEqualTo(4);
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    Survey clinic = SampleGovernance.clinic();
    for (Booklet it : all(clinic)) {
      assertThat(pdf(it, clinic)).isEqualTo(pdf(it, clinic));
      assertThat(BookletDocx.render(it, clinic.asOf()))
          .isEqualTo(BookletDocx.render(it, clinic.asOf()));
    }
  }

  @Test
  void hostileNamesAndNothingAtAllStillMakeDocuments()
      throws IOException, ParserConfigurationException, SAXException {
    for (Survey survey : List.of(SampleSurveys.hostile(), SampleSurveys.empty())) {
      for (Booklet it : all(survey)) {
        byte[] docx = BookletDocx.render(it, survey.asOf());
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    part(docx, "word/document.xml").getBytes(StandardCharsets.UTF_8)));
        assertThat(pdf(it, survey)).isNotEmpty();
      }
    }
  }

  @Test
  void whatNobodyKnowsIsMarkedForAPerson() throws IOException {
    Survey empty = SampleSurveys.empty();
    assertThat(text(EmergencyBook.of(empty), empty)).contains("【要記入】");
    assertThat(part(BookletDocx.render(BcpBook.of(empty), empty.asOf()), "word/document.xml"))
        .contains("【要記入】", "Gap");
  }

  @Test
  void aPasswordLocksThePack() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    byte[] locked =
        BookletPdf.render(
            EmergencyBook.of(clinic), List.of(), Sheets.ON_A4, clinic.asOf(), "櫓と鍵-1");

    assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
    try (PDDocument open = Loader.loadPDF(locked, "櫓と鍵-1")) {
      assertThat(new PDFTextStripper().getText(open)).contains("連絡先");
    }
  }

  @Test
  void chaptersAreBookmarkedAndPagesNumbered() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    List<String> marks = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf(EmergencyBook.of(clinic), clinic))) {
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(it -> marks.add(it.getTitle()));
      assertThat(new PDFTextStripper().getText(document))
          .contains("1 / " + document.getNumberOfPages());
    }
    assertThat(marks).contains("連絡先", "復旧の順番", "切り離された写しの場所");
  }

  @Test
  void everySentenceOfTheTemplateStandsInThePlan() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    String plan = text(BcpBook.of(clinic), clinic).replaceAll("\\s", "");

    assertThat(Stream.of("第1章　総則", "2.1.5　リスク評価・代替運用", "3.5.2　復旧宣言"))
        .allSatisfy(it -> assertThat(plan).contains(it.replaceAll("\\s", "")));
  }

  @Test
  void longNamesAndRareLettersStayWithinThePage() throws IOException {
    Survey clinic = SampleGovernance.clinic();
    String name = "医療法人社団𠮷田髙﨑会附属総合病院".repeat(4);
    for (Booklet it : all(clinic)) {
      Booklet named = new Booklet(it.title(), name, it.asOf(), it.lead(), it.sections());
      List<Float> ends = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
              ends.add(letter.getX() + letter.getWidth());
              super.processTextPosition(letter);
            }
          };
      byte[] plain = BookletPdf.render(named, List.of(), Sheets.ON_A4, clinic.asOf());
      try (PDDocument document = Loader.loadPDF(plain)) {
        assertThat(stripper.getText(document)).contains("社団吉田髙﨑会").doesNotContain("〓");
      }
      assertThat(ends).allMatch(end -> end < PDRectangle.A4.getWidth() - 40);
    }
  }
}
