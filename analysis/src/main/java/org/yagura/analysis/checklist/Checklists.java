package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;

/** Answers an edition of the checklist. */
public final class Checklists {

  private static final int MOST_EVIDENCE = 8;

  private Checklists() {}

  /** Answers every item from the survey's facts, findings and statements. */
  public static Checklist answer(ChecklistEdition edition, Survey survey) {
    AnswerYears years = AnswerYears.of(survey);
    StatedAnswers stated = new StatedAnswers(years.thisYear(), edition);
    Answering answering = new Answering(survey, edition);
    List<ItemAnswer> items =
        edition.items().stream().map(it -> answering.answer(it, stated.of(it))).toList();
    return new Checklist(
            edition.id(),
            edition.title(),
            items,
            new EarlierAnswers(edition).of(years.earlier(), items))
        .lacking(FiscalYear.notThisYears(edition.id(), survey.asOf()));
  }

  /** Where a person's answer and the facts disagree, in the order of the form. */
  public static List<Discrepancy> contradictions(Checklist checklist) {
    List<Discrepancy> all = new ArrayList<>();
    for (ItemAnswer it : checklist.items()) {
      boolean differs =
          it.basis() == Basis.DERIVED
              && !it.stated().evidence().isEmpty()
              && Remarks.isOpposite(it.answer(), it.stated());
      List<Evidence> shown = shown(it);
      if (differs && !shown.isEmpty()) {
        all.add(discrepancy(it, shown));
      }
    }
    return all;
  }

  /** Where people answered an item of this year's sheets differently, in the order of the form. */
  public static List<Discrepancy> disagreements(ChecklistEdition edition, Survey survey) {
    AnswerYears years = AnswerYears.of(survey);
    StatedAnswers stated = new StatedAnswers(years.thisYear(), edition);
    List<Discrepancy> all = new ArrayList<>();
    for (ChecklistItem it : edition.items()) {
      StatedAnswers.Stated said = stated.of(it);
      if (!said.others().isEmpty()) {
        all.add(disagreement(it, said));
      }
    }
    return all;
  }

  private static Discrepancy disagreement(ChecklistItem it, StatedAnswers.Stated said) {
    String subject = "checklist:" + it.id() + (it.row().isEmpty() ? "" : ":" + it.row());
    List<Discrepancy.Stated> values = new ArrayList<>();
    Stream.concat(Stream.of(said.statement()), said.others().stream())
        .forEach(s -> values.add(new Discrepancy.Stated(s.answer(), s.evidence())));
    return new Discrepancy(
        "discrepancy-" + subject + "-answers",
        subject,
        "answer",
        values,
        said.statement().answer(),
        "回答が食い違っています。新しい日付の回答を、同じ日なら「はい」でないほうを採りました。");
  }

  private static List<Evidence> shown(ItemAnswer it) {
    return it.facts().stream()
        .filter(Fact::decisive)
        .flatMap(f -> f.evidence().stream())
        .distinct()
        .limit(MOST_EVIDENCE)
        .toList();
  }

  private static Discrepancy discrepancy(ItemAnswer it, List<Evidence> shown) {
    String row = it.item().row().isEmpty() ? "" : ":" + it.item().row();
    String subject = "checklist:" + it.item().id() + row;
    return new Discrepancy(
        "discrepancy-" + subject + "-answer",
        subject,
        "answer",
        List.of(
            new Discrepancy.Stated(it.answer().japanese(), shown),
            new Discrepancy.Stated(it.stated().answer(), it.stated().evidence())),
        it.answer().japanese(),
        "回答は「%s」ですが、資料からは「%s」です。%s"
            .formatted(
                it.stated().answer(),
                it.answer().japanese(),
                it.facts().stream().filter(Fact::decisive).map(Fact::what).findFirst().orElse("")));
  }
}
