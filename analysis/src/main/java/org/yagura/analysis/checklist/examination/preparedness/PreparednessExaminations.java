package org.yagura.analysis.checklist.examination.preparedness;

import java.util.List;
import org.yagura.analysis.checklist.examination.Examination;

/** The examinations of preparedness. */
public final class PreparednessExaminations {

  private PreparednessExaminations() {}

  public static List<Examination> all() {
    return List.of(new ContactTree(), new BackupPractice(), new Rehearsal(), new OfficerNamed());
  }
}
