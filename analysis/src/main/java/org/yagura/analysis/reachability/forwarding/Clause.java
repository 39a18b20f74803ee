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
 */
public record Clause(String label, Match match, Action action, boolean certain, Evidence evidence) {

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
}
