package org.yagura.model.conclusion;

import java.util.Objects;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.maturity.Maturity;

/** What management and inspectors ask, answered from the same facts. */
public record Governance(
    BackupPlan backups, Continuity continuity, LossEstimate loss, Maturity maturity) {

  public static final Governance NONE =
      new Governance(BackupPlan.NONE, Continuity.NONE, LossEstimate.NONE, Maturity.NONE);

  public Governance {
    Objects.requireNonNull(backups);
    Objects.requireNonNull(continuity);
    Objects.requireNonNull(loss);
    Objects.requireNonNull(maturity);
  }
}
