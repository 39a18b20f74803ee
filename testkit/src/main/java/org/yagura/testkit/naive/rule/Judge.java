package org.yagura.testkit.naive.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.testkit.naive.rule.Matching.Sure;

/**
 * Tries rules from the top. A schedule that closes at night does not close: a rule with a schedule
 * permits at its hours, and at other hours it denies nothing.
 */
public final class Judge {

  /**
   * One way to pass.
   *
   * @param by null where no rule matched and what is left over passes
   * @param missing empty when it surely passes
   */
  public record Permit(@Nullable FilterRule by, List<String> missing) {
    public Permit {
      missing = List.copyOf(missing);
    }
  }

  private Judge() {}

  /** All ways to pass these rules; none when they surely stop it. */
  public static List<Permit> permits(
      List<FilterRule> rules, Action otherwise, Function<FilterRule, Sure> matching) {
    List<Permit> ways = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (FilterRule rule : rules) {
      Sure sure = rule.enabled() ? matching.apply(rule) : Sure.NO;
      boolean permits = rule.action() == Action.PERMIT;
      boolean scheduled = !rule.condition().schedule().isEmpty();
      if (sure == Sure.NO || (scheduled && !permits)) {
        continue;
      }
      if (sure == Sure.MAYBE) {
        String question = "rule " + rule.id() + " (" + rule.evidence().at() + ") matches";
        if (permits) {
          ways.add(new Permit(rule, with(before, question)));
        }
        before.add(Doubt.not(question));
        continue;
      }
      if (permits) {
        ways.add(new Permit(rule, before));
      }
      if (!scheduled) {
        return ways;
      }
    }
    if (otherwise == Action.PERMIT) {
      ways.add(new Permit(null, before));
    }
    return ways;
  }

  private static List<String> with(List<String> before, String more) {
    List<String> all = new ArrayList<>(before);
    all.add(more);
    return all;
  }
}
