package org.yagura.report.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Assessments;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.loss.Span;
import org.yagura.report.SampleGovernance;
import org.yagura.report.SampleSurveys;
import org.yagura.report.document.pdf.LeadershipPdf;
import org.yagura.testkit.Golden;

class ManagementPageTest {

  private static byte[] render(Survey survey) {
    return LeadershipPdf.render(ManagementPage.of(survey), survey.asOf());
  }

  @Test
  void thePageSaysWhatWasReviewed() throws IOException {
    try (PDDocument document = Loader.loadPDF(render(SampleGovernance.clinic()))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      Golden.verify("management-page.txt", stripper.getText(document));
    }
  }

  @Test
  void itIsAlwaysOnePage() throws IOException {
    for (Survey it :
        List.of(
            SampleGovernance.clinic(),
            SampleSurveys.hospital(),
            SampleSurveys.grown("巨大病院", 900, 100),
            SampleSurveys.hostile(),
            SampleSurveys.empty())) {
      try (PDDocument document = Loader.loadPDF(render(it))) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
      }
    }
  }

  @Test
  void theSameSurveyGivesTheSameBytes() {
    assertThat(render(SampleGovernance.clinic())).isEqualTo(render(SampleGovernance.clinic()));
  }

  @Test
  void whatNoSourceTellsIsUnknownAndNeverZero() throws IOException {
    try (PDDocument document = Loader.loadPDF(render(SampleSurveys.clinic()))) {
      assertThat(new PDFTextStripper().getText(document)).contains("不明").doesNotContain("0円");
    }
  }

  @Test
  void amountsAreSaidAsPeopleSayThem() {
    assertThat(Yen.of(142_400)).isEqualTo("14万円");
    assertThat(Yen.of(new Span(26_990_000, 120_000_000))).isEqualTo("2,699万円～1.2億円");
    assertThat(Yen.of(1_234_000_000)).isEqualTo("12億円");
    assertThat(Yen.of(null)).isEqualTo("不明");
  }

  @Test
  void aYesThatNothingButAWordSupportsIsToldApartAndIsToBeConfirmed() throws IOException {
    ItemAnswer yes =
        new ItemAnswer(
            new ItemAnswer.Item("1-①", "", "体制構築", "責任者を設置している。", "", ""),
            Verdict.YES,
            Basis.STATED,
            List.of(),
            Statement.NONE,
            "",
            "");
    Survey survey = SampleSurveys.empty();
    Survey said = survey.with(Assessments.NONE.with(new Checklist("R7", "令和7年度版", List.of(yes))));

    try (PDDocument document = Loader.loadPDF(render(said))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("「はい」1項目のうち、資料で確かめたものは 0項目です", "回答だけの項目 1件");
    }
  }
}
