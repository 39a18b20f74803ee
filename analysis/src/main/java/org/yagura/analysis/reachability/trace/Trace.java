package org.yagura.analysis.reachability.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.flow.Branch;
import org.yagura.analysis.reachability.flow.Flood;
import org.yagura.analysis.reachability.flow.Sent;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.flow.Verdict;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.reachability.Packet;

/** Follows a packet back to where it began, always by the leg on which it first came. */
final class Trace {

  private final Flood flood;
  private final PacketSets sets;
  private final boolean surely;
  private final List<Step> steps = new ArrayList<>();

  private Trace(Flood flood, PacketSets sets, boolean surely) {
    this.flood = flood;
    this.sets = sets;
    this.surely = surely;
  }

  /**
   * The devices that a packet passed, in order.
   *
   * @param end where it came to in the end
   * @param packet as it came there
   * @param surely along legs on which it surely came
   */
  static List<Step> of(Flood flood, PacketSets sets, Target end, Packet packet, boolean surely) {
    Trace trace = new Trace(flood, sets, surely);
    trace.back(end, packet);
    return trace.steps.reversed();
  }

  private void back(Target end, Packet packet) {
    Target at = end;
    Packet here = packet;
    int bound = Integer.MAX_VALUE;
    while (at != null) {
      Sent leg = first(at, Concrete.only(here, sets), bound);
      if (leg == null || leg.from() == null) {
        return;
      }
      Branch branch = leg.branch();
      Packet before = here;
      if (branch != null) {
        PacketSet possible =
            branch.translation().arriving(Concrete.only(here, sets), sets).and(side(leg.arrived()));
        Optional<Packet> one = possible.example();
        if (one.isEmpty()) {
          return;
        }
        before = one.get();
      }
      steps.add(new Step(leg.from(), before, branch, here));
      at = leg.from();
      here = before;
      bound = leg.number();
    }
  }

  private @Nullable Sent first(Target at, PacketSet packet, int bound) {
    for (Sent leg : flood.legsTo(at)) {
      if (leg.number() < bound && side(leg.packets()).overlaps(packet)) {
        return leg;
      }
    }
    return null;
  }

  private PacketSet side(Verdict verdict) {
    return surely ? verdict.surely() : verdict.perhaps();
  }
}
