package org.yagura.analysis.reachability.flow;

import java.util.Objects;
import org.yagura.analysis.reachability.packet.PacketSet;

/**
 * Packets that pass.
 *
 * @param surely whatever is not known turns out to be
 * @param perhaps for all that is known; those that surely pass are among them
 */
public record Verdict(PacketSet surely, PacketSet perhaps) {

  public Verdict {
    Objects.requireNonNull(surely);
    Objects.requireNonNull(perhaps);
  }

  static Verdict of(PacketSet known) {
    return new Verdict(known, known);
  }

  boolean isEmpty() {
    return perhaps.isEmpty() && surely.isEmpty();
  }

  boolean isDecided() {
    return surely.equals(perhaps);
  }

  /** Those of them. */
  public Verdict and(PacketSet other) {
    return new Verdict(surely.and(other), perhaps.and(other));
  }

  /** What passes both. */
  public Verdict and(Verdict other) {
    return new Verdict(surely.and(other.surely), perhaps.and(other.perhaps));
  }

  Verdict or(Verdict other) {
    return new Verdict(surely.or(other.surely), perhaps.or(other.perhaps));
  }

  Verdict minus(PacketSet other) {
    return new Verdict(surely.minus(other), perhaps.minus(other));
  }

  /** What was not there before. */
  Verdict minus(Verdict before) {
    return new Verdict(surely.minus(before.surely), perhaps.minus(before.perhaps));
  }

  /** The same packets, none of them surely. */
  Verdict unsure(PacketSet none) {
    return new Verdict(none, perhaps);
  }
}
