package org.yagura.analysis.reachability.flow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Packets on one leg of their way.
 *
 * @param number later legs have higher numbers
 * @param from where they were before; null where they began
 * @param arrived what came there and took the branch
 * @param branch the way through that device; null where they began, and beyond an unknown router
 * @param packets what comes to the target
 */
public record Sent(
    int number,
    @Nullable Target from,
    Verdict arrived,
    @Nullable Branch branch,
    Target to,
    Verdict packets) {
  public Sent {
    Objects.requireNonNull(arrived);
    Objects.requireNonNull(to);
    Objects.requireNonNull(packets);
  }
}
