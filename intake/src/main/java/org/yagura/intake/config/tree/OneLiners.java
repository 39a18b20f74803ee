package org.yagura.intake.config.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code set} commands as people type them: several conditions of one rule on one line, which the
 * device itself prints as several lines.
 */
final class OneLiners {

  private static final Set<String> OPENERS = Set.of("match", "from", "traffic-selector");
  private static final Set<String> CONDITIONS =
      Set.of(
          "source-address",
          "destination-address",
          "source-address-name",
          "destination-address-name",
          "application",
          "dynamic-application",
          "source-identity",
          "source-port",
          "destination-port",
          "protocol",
          "local-ip",
          "remote-ip");
  private static final Set<String> RULE_SETS = Set.of("security", "nat");
  private static final Set<String> RULE_FIELDS =
      Set.of(
          "from",
          "to",
          "source",
          "destination",
          "service",
          "application",
          "action",
          "disabled",
          "description",
          "log-end",
          "log-start",
          "source-user",
          "schedule");

  private OneLiners() {}

  /** Where the conditions begin; -1 where the line holds fewer than two. */
  static int base(List<String> words) {
    int rule = words.lastIndexOf("rules");
    if (rule > 0 && RULE_SETS.contains(words.get(rule - 1)) && words.size() > rule + 4) {
      return RULE_FIELDS.contains(words.get(rule + 2)) ? rule + 2 : -1;
    }
    int base = -1;
    for (int i = 1; i < words.size(); i++) {
      if (base < 0 && CONDITIONS.contains(words.get(i))) {
        boolean opened =
            OPENERS.contains(words.get(i - 1)) || (i > 1 && OPENERS.contains(words.get(i - 2)));
        base = opened ? i : -1;
      } else if (base >= 0 && i > base + 1 && CONDITIONS.contains(words.get(i))) {
        return base;
      }
    }
    return -1;
  }

  /** One statement for each condition. */
  static List<List<String>> split(List<String> words, int base) {
    List<List<String>> all = new ArrayList<>();
    boolean ofRules = RULE_FIELDS.contains(words.get(base));
    Set<String> fields = ofRules ? RULE_FIELDS : CONDITIONS;
    int start = base;
    for (int i = base + 1; i <= words.size(); i++) {
      boolean ends = i == words.size() || (i > start + 1 && fields.contains(words.get(i)));
      if (ends) {
        List<String> one = new ArrayList<>(words.subList(0, base));
        one.addAll(words.subList(start, i));
        all.add(one);
        start = i;
      }
    }
    return all;
  }
}
