package org.yagura.analysis.reachability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.analysis.reachability.flow.Branch;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.flow.Transfers;
import org.yagura.analysis.reachability.flow.Verdict;

/**
 * What this network was made of by changes of rules alone.
 *
 * @param changed ids of the devices whose rules are others
 */
record Before(Reaching network, Set<String> changed) {

  /** Whether all that comes to the changed devices passes them as it did. */
  boolean isSame(Start start, Reaching after) {
    Map<Target, Verdict> visited = network.arrivals(start).flood().visited();
    Transfers old = network.transfersOf(start);
    Transfers now = after.transfersOf(start);
    if (old.sets() != now.sets()) {
      return false; // made anew meanwhile: what they say can no longer be compared
    }
    for (Map.Entry<Target, Verdict> it : visited.entrySet()) {
      boolean concerned =
          it.getKey() instanceof Target.AtPort at && changed.contains(at.at().device());
      if (concerned && !isSame((Target.AtPort) it.getKey(), it.getValue(), old, now)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(
      Target.AtPort at, Verdict packets, Transfers before, Transfers after) {
    List<Branch> old = before.of(at.at(), at.who());
    List<Branch> now = after.of(at.at(), at.who());
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      Branch one = old.get(i);
      Branch other = now.get(i);
      boolean same =
          one.exit().equals(other.exit())
              && one.translation().equals(other.translation())
              && packets.and(one.admits()).equals(packets.and(other.admits()));
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
