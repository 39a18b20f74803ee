package org.yagura.analysis.reachability.forwarding;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * One rule of a filter.
 *
 * @param label in Japanese, such as {@code ポリシー 3「terminal-server」}
 * @param match packets it applies to, at some time: a permit of certain hours permits, a denial of
 *     certain hours does not deny and is left out
 * @param certain false where it is not known that all of these packets match, because an object is
 *     undefined, a name has no known address, or an application is told by content
 * @param part whether all that is not known is which of the sources match, a part of them and never
 *     all (countries, names of hosts, lists kept elsewhere)
 */
public record Clause(
    String label, Match match, Action action, boolean certain, Evidence evidence, boolean part) {

  public enum Action {
    PERMIT,
    DENY
  }

  public Clause {
    Objects.requireNonNull(label);
    Objects.requireNonNull(match);
    Objects.requireNonNull(action);
    Objects.requireNonNull(evidence);
  }

  /** A clause of which it is not known that it spares some of its sources. */
  public Clause(String label, Match match, Action action, boolean certain, Evidence evidence) {
    this(label, match, action, certain, evidence, false);
  }

  /** Whether it denies an unknown part of its sources, so that others of them go on. */
  public boolean deniesSome() {
    return part && action == Action.DENY;
  }
}
