package org.yagura.analysis.attackpath.way;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yagura.analysis.reachability.Change;

/** The network as it would be, tried out before anybody changes it. */
@FunctionalInterface
public interface Trials {

  /** The network after changes. */
  Trial after(List<Change> changes);

  /**
   * Who may initiate what to whom afterwards.
   *
   * @param entrances ids of connections through which someone outside may still initiate traffic
   */
  record Trial(Ways ways, Set<String> entrances) {
    public Trial {
      Objects.requireNonNull(ways);
      entrances = Set.copyOf(entrances);
    }
  }
}
