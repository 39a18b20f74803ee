package org.yagura.analysis.finding.policy;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about filters and policies. */
public final class PolicyRules {

  private PolicyRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(new AnyAnyPermit(), new ShadowedRule(), new UnusedObject());
  }
}
