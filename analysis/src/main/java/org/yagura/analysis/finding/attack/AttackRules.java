package org.yagura.analysis.finding.attack;

import java.util.List;
import org.yagura.analysis.finding.Rule;
import org.yagura.model.facility.CareSystem.Role;

/** All rules about attack paths. */
public final class AttackRules {

  private AttackRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new PathToTarget("attack-path-to-record", Role.EHR),
        new PathToTarget("attack-path-to-backup", Role.BACKUP),
        new NoCopySurvives());
  }
}
