package org.yagura.analysis.checklist.examination.preparedness;

import java.util.List;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.policy.WrittenRule.Subject;

/** The examinations of preparedness. */
public final class PreparednessExaminations {

  private PreparednessExaminations() {}

  public static List<Examination> all() {
    return List.of(
        new ContactTree(),
        new BackupPractice(),
        Rehearsal.OF_ATTACK,
        Rehearsal.OF_RESTORATION,
        Rehearsal.OF_CALLS,
        new WrittenRules("written-rules", Subject.OPERATION),
        new WrittenRules("written-plan", Subject.CONTINUITY),
        new WrittenRules("written-restoration", Subject.RESTORATION),
        new WrittenRules("written-contacts", Subject.CONTACTS),
        new OfficerNamed());
  }
}
