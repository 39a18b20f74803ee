package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.FilterRule;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.step.Arrival;
import org.yagura.testkit.naive.step.Step;

/**
 * A packet on its way through one device.
 *
 * @param first the packet as it came
 * @param packet the packet as it is now
 * @param course where it leaves; null until it is routed
 * @param published the entry that gave it another destination; null when none did
 * @param permit the policy that let it pass; null when none has yet
 * @param missing what would have to be known to be sure that it came so far
 * @param end what became of it; null while it is under way
 */
record Flight(
    Arrival arrival,
    Packet first,
    Packet packet,
    @Nullable Course course,
    @Nullable Published published,
    @Nullable FilterRule permit,
    List<String> missing,
    @Nullable Step end) {

  /** Where it leaves, and to whom; {@code nextHop} is -1 where the line has only one other end. */
  record Course(String out, long nextHop) {}

  Flight {
    missing = List.copyOf(missing);
  }

  static Flight begin(Arrival arrival, Packet packet) {
    return new Flight(arrival, packet, packet, null, null, null, List.of(), null);
  }

  String in() {
    return arrival.interfaceName();
  }

  Course routed() {
    if (course == null) {
      throw new IllegalStateException("a packet must be routed before it leaves");
    }
    return course;
  }

  Flight bearing(Packet other) {
    return new Flight(arrival, first, other, course, published, permit, missing, end);
  }

  Flight towards(Course other) {
    return new Flight(arrival, first, packet, other, published, permit, missing, end);
  }

  Flight published(Published by, Packet other) {
    return new Flight(arrival, first, other, course, by, permit, missing, end);
  }

  Flight permitted(@Nullable FilterRule by) {
    return new Flight(arrival, first, packet, course, published, by, missing, end);
  }

  Flight doubting(List<String> why) {
    List<String> all = new ArrayList<>(missing);
    all.addAll(why);
    return new Flight(arrival, first, packet, course, published, permit, all, end);
  }

  Flight ended(Step how) {
    return new Flight(arrival, first, packet, course, published, permit, missing, how);
  }

  Flight stopped(String by) {
    return ended(new Step.Stopped(by, missing));
  }

  Flight sent() {
    return ended(new Step.Sent(routed().out(), routed().nextHop(), packet, missing));
  }

  Flight answered(String service) {
    return ended(new Step.Answered(service, packet, missing));
  }
}
