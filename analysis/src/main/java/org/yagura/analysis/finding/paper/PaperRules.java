package org.yagura.analysis.finding.paper;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about papers that makers are to hand over. */
public final class PaperRules {

  private PaperRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(new DisclosureMissing(), new BillMissing(), new BillWithoutDevice());
  }
}
