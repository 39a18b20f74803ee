package org.yagura.analysis.reachability.trace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.flow.Branch;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.model.reachability.Packet;

/**
 * One device on a packet's way.
 *
 * @param at where it came to
 * @param arrived the packet as it came
 * @param branch the way it took; null for an unknown router
 * @param left the packet as it left
 */
record Step(Target at, Packet arrived, @Nullable Branch branch, Packet left) {
  Step {
    Objects.requireNonNull(at);
    Objects.requireNonNull(arrived);
    Objects.requireNonNull(left);
  }
}
