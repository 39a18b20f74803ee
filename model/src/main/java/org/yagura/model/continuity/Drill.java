package org.yagura.model.continuity;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A training or exercise that was held.
 *
 * @param date ISO, as precise as the source; empty when not told
 * @param cyber whether it is on cyber attacks or on systems that are down
 * @param exercise whether something was rehearsed; otherwise it was a lecture
 */
public record Drill(
    String name,
    String date,
    boolean cyber,
    boolean exercise,
    String participants,
    List<Evidence> evidence) {
  public Drill {
    Objects.requireNonNull(name);
    Objects.requireNonNull(date);
    Objects.requireNonNull(participants);
    evidence = List.copyOf(evidence);
  }
}
