package org.yagura.analysis.continuity;

import java.util.List;
import org.yagura.analysis.counterpart.Counterparts;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.Drill;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.evidence.Told;

/** What is known of going on without systems. */
public final class Continuities {

  private static final String PLAN_ITEM = "3-③";

  private Continuities() {}

  /** From a survey whose checklist is answered. */
  public static Continuity of(Survey survey) {
    List<RestorationStep> steps = Restoration.of(survey.facility());
    List<SystemContinuity> systems = Systems.of(survey.facility(), steps);
    List<Contact> contacts = Contacts.of(survey.facility());
    List<PartyReach> reach = Contacts.reach(contacts);
    List<Drill> drills = Drills.of(survey.facility());
    Told plan = plan(survey);
    return new Continuity(
        systems,
        steps,
        contacts,
        reach,
        drills,
        plan,
        new ContinuityGaps(survey.asOf(), systems, reach, drills, plan).all());
  }

  private static Told plan(Survey survey) {
    return Counterparts.only(survey.assessments().checklist(), PLAN_ITEM)
        .map(ItemAnswer::stated)
        .filter(it -> !it.answer().isEmpty())
        .map(it ->
            new Told(
                it.answer() + (it.note().isEmpty() ? "" : "（%s）".formatted(it.note())),
                it.evidence()))
        .orElse(Told.NOTHING);
  }
}
