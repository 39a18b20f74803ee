package org.yagura.analysis.form;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.form.FormView.Line;
import org.yagura.analysis.form.FormView.Marks;
import org.yagura.knowledge.fee.FeeSchedule;
import org.yagura.knowledge.maturity.NineFields;
import org.yagura.knowledge.role.RoleChecklist;
import org.yagura.knowledge.role.RoleChecklist.RoleItem;
import org.yagura.knowledge.role.RoleChecklists;
import org.yagura.model.conclusion.Survey;

/** The other official forms, each question beside what the survey's answers say to it. */
public final class FormViews {

  private static final String NEVER_YES = "「いいえ」は、関係する項目の答えからの見込みです。「はい」にできるかは、病院が判断してください。";

  private static final String CROSSES = "×は、関係する項目の答えからの見込みです。○にできるかは、病院が判断して書き入れてください。";

  private FormViews() {}

  /**
   * The management's checklist, the nine fields, and the fee schedule; empty where no checklist was
   * answered.
   */
  public static List<FormView> of(Survey survey) {
    if (survey.assessments().checklist().items().isEmpty()) {
      return List.of();
    }
    RelatedItems related = new RelatedItems(survey.assessments().checklist());
    List<FormView> views = new ArrayList<>();
    RoleChecklists.shipped().lists().stream()
        .filter(it -> !it.items().isEmpty())
        .map(it -> role(it, related))
        .forEach(views::add);
    views.add(nineFields(related));
    FeeAnswers fees = new FeeAnswers(survey, related);
    FeeSchedule.shipped().editions().stream().map(fees::of).forEach(views::add);
    return views;
  }

  private static FormView role(RoleChecklist list, RelatedItems related) {
    return new FormView(
        "role-" + list.id(),
        list.title().japanese(),
        Marks.CIRCLE_AND_CROSS,
        list.missing() + CROSSES,
        list.items().stream().map(it -> line(it, related)).toList());
  }

  private static Line line(RoleItem it, RelatedItems related) {
    String points =
        it.points().isEmpty()
            ? ""
            : "（%s）".formatted(String.join("／", it.points().stream().map(p -> p.text()).toList()));
    return new Line(
        String.valueOf(it.number()),
        it.view(),
        it.asked().text() + points,
        it.asked().provenance().wording().japanese(),
        related.suggestion(it.items()),
        related.because(it.items()));
  }

  private static FormView nineFields(RelatedItems related) {
    NineFields matrix = NineFields.shipped();
    return new FormView(
        "nine-fields",
        matrix.title().japanese(),
        Marks.YES_AND_NO,
        NEVER_YES,
        matrix.questions().stream().map(it -> line(it, related)).toList());
  }

  private static Line line(NineFields.Question it, RelatedItems related) {
    return new Line(
        NineFields.heading(it.control()).japanese(),
        NineFields.heading(it.kind()).japanese(),
        it.asked().text(),
        it.asked().provenance().wording().japanese(),
        related.suggestion(it.items()),
        related.because(it.items()));
  }
}
