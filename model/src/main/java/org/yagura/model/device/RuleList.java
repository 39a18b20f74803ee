package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * Rules in the order in which the device tries them; the first that matches decides.
 *
 * @param name the list's own name, or the place it stands at ({@code lan1 in})
 * @param otherwise what happens when no rule matches
 * @param stateful whether replies to permitted traffic pass without a rule of their own
 */
public record RuleList(
    String name,
    Scope scope,
    List<FilterRule> rules,
    FilterRule.Action otherwise,
    boolean stateful,
    Evidence evidence) {

  /** What a list judges. */
  public enum Scope {
    /** Packets at the interfaces it is bound to. */
    INTERFACE,
    /** Traffic through the device, between interfaces or zones. */
    TRANSIT,
    /** Traffic to the device itself. */
    LOCAL
  }

  public RuleList {
    Objects.requireNonNull(name);
    Objects.requireNonNull(scope);
    rules = List.copyOf(rules);
    Objects.requireNonNull(otherwise);
    Objects.requireNonNull(evidence);
  }
}
