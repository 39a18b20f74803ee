package org.yagura.analysis.finding.policy;

import org.yagura.model.device.FilterRule;
import org.yagura.model.device.RuleList;

/** What people call a rule: its list, its number, its title. */
final class RuleNames {

  private RuleNames() {}

  static String of(RuleList list, FilterRule rule) {
    String title = rule.name().isEmpty() ? "" : "（" + rule.name() + "）";
    return list.name() + " " + rule.id() + title;
  }
}
