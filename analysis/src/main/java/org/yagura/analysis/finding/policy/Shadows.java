package org.yagura.analysis.finding.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.yagura.model.address.Service;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.RuleList;

/** Rules that never decide anything, because one earlier rule matches all that they match. */
final class Shadows {

  /** Lists longer than some 4,000 rules are compared within a window that keeps to this bound. */
  private static final int MOST_COMPARISONS = 16_000_000;

  record Shadow(FilterRule later, FilterRule earlier) {}

  private Shadows() {}

  /**
   * In the order of the list; rules whose addresses are not all known cast no shadow.
   *
   * @param sees whether an earlier rule judges the traffic of a later one at all
   */
  static List<Shadow> in(RuleList list, BiPredicate<FilterRule, FilterRule> sees) {
    List<Shadow> shadows = new ArrayList<>();
    List<FilterRule> rules =
        list.rules().stream().filter(it -> it.enabled() && isPlain(it)).toList();
    int farthest = MOST_COMPARISONS / Math.max(1, rules.size());
    for (int later = 1; later < rules.size(); later++) {
      for (int earlier = Math.max(0, later - farthest); earlier < later; earlier++) {
        if (covers(rules.get(earlier), rules.get(later))
            && sees.test(rules.get(earlier), rules.get(later))) {
          shadows.add(new Shadow(rules.get(later), rules.get(earlier)));
          break;
        }
      }
    }
    return shadows;
  }

  private static boolean covers(FilterRule wide, FilterRule narrow) {
    return contains(wide.path().from(), narrow.path().from())
        && contains(wide.path().to(), narrow.path().to())
        && wide.source().addresses().contains(narrow.source().addresses())
        && wide.destination().addresses().contains(narrow.destination().addresses())
        && narrow.services().stream()
            .allMatch(n -> wide.services().stream().anyMatch(w -> covers(w, n)));
  }

  private static boolean isPlain(FilterRule it) {
    return it.source().unresolved().isEmpty()
        && it.destination().unresolved().isEmpty()
        && !it.source().addresses().isEmpty()
        && !it.destination().addresses().isEmpty()
        && !it.services().isEmpty()
        && it.condition().schedule().isEmpty()
        && it.condition().users().isEmpty();
  }

  private static boolean contains(List<String> wide, List<String> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && new HashSet<>(wide).containsAll(narrow));
  }

  private static boolean covers(Service wide, Service narrow) {
    boolean protocol = wide.protocol().equals("any") || wide.protocol().equals(narrow.protocol());
    boolean qualifier = wide.qualifier().isEmpty() || wide.qualifier().equals(narrow.qualifier());
    return protocol
        && qualifier
        && wide.source().contains(narrow.source())
        && wide.destination().contains(narrow.destination());
  }
}
