package org.yagura.analysis.reachability;

import java.util.List;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Undecided;

/**
 * What passes from one start, and what may pass for all that is known; what is in neither is
 * denied.
 *
 * @param reaches sorted by asset, protocol, ports
 * @param undecided sorted alike
 */
public record Answer(List<Reach> reaches, List<Undecided> undecided) {

  public static final Answer NOTHING = new Answer(List.of(), List.of());

  public Answer {
    reaches = List.copyOf(reaches);
    undecided = List.copyOf(undecided);
  }

  /** What of it concerns one asset. */
  Answer only(String asset) {
    return new Answer(
        reaches.stream().filter(it -> it.asset().equals(asset)).toList(),
        undecided.stream().filter(it -> it.asset().equals(asset)).toList());
  }
}
