package org.yagura.analysis.governance;

import org.yagura.analysis.backup.BackupPlans;
import org.yagura.analysis.continuity.Continuities;
import org.yagura.analysis.loss.LossEstimates;
import org.yagura.analysis.maturity.Maturities;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.conclusion.Governance;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.loss.LossEstimate;

/** Backups, continuity, loss and maturity of a surveyed facility. */
public final class GovernanceSurvey {

  private GovernanceSurvey() {}

  /** From a survey whose attack paths are found and whose checklist is answered. */
  public static Governance of(Survey survey) {
    BackupPlan backups = BackupPlans.of(survey);
    Continuity continuity = Continuities.of(survey);
    LossEstimate loss = LossEstimates.of(survey, backups, continuity);
    return new Governance(backups, continuity, loss, Maturities.of(survey, backups, continuity));
  }
}
