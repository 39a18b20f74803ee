package org.yagura.report.document.section;

import java.util.List;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.attack.AttackSection;
import org.yagura.report.document.attack.MeasureSection;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.form.FormSection;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Words;

/** What the report on a survey says; HTML and PDF both tell exactly this. */
public final class Contents {

  private Contents() {}

  public static Report of(Survey survey) {
    Index index = new Index(survey);
    Glosser glosser = new Glosser();
    List<Card> cards = FindingSection.cards(survey.findings(), index);
    return new Report(
        facility(survey),
        Words.date(survey.asOf()),
        Director.of(survey, cards, index, glosser),
        List.of(
            ConnectionSection.of(survey, index, glosser),
            DeviceSections.of(survey, index, glosser),
            DiscrepancySection.of(survey, index, glosser),
            FindingSection.of(cards, glosser),
            VulnerabilitySection.of(survey, index, glosser),
            AttackSection.of(survey, index, glosser),
            MeasureSection.of(survey, index, glosser),
            ChecklistSection.of(survey.assessments().checklist(), glosser),
            FormSection.of(survey),
            ListSections.backups(survey, index, glosser),
            ListSections.segments(survey, index, glosser),
            AssetSection.of(survey, glosser),
            AccountSection.of(survey, index, glosser),
            MaterialSection.of(survey, glosser),
            glossary()));
  }

  /** The facility's name, or that it is unknown. */
  public static String facility(Survey survey) {
    return survey.facilityName();
  }

  private static Section glossary() {
    List<Row> rows =
        Glosser.all().stream()
            .map(it -> new Row("", List.of(Cell.of(it.word()), Cell.of(it.meaning())), List.of()))
            .toList();
    return new Section(
        "terms",
        "用語",
        "報告書で使う言葉の意味です。",
        List.of(
            new Block.Table(
                "用語",
                List.of(Column.of("用語", 25), Column.of("意味", 75)),
                rows,
                rows.size(),
                "説明の要る用語はありません。")),
        true);
  }
}
