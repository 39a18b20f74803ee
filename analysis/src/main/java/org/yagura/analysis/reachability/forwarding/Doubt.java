package org.yagura.analysis.reachability.forwarding;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * Something in a configuration that was not understood and may matter to packets.
 *
 * @param what in Japanese
 * @param concerns packets whose verdict it makes undecided
 */
public record Doubt(String what, Match concerns, Evidence evidence) {
  public Doubt {
    Objects.requireNonNull(what);
    Objects.requireNonNull(concerns);
    Objects.requireNonNull(evidence);
  }
}
