package org.yagura.testkit.naive;

import java.util.List;
import java.util.Objects;

/**
 * One end of a packet's walk.
 *
 * @param at id of the asset or device where it ended
 * @param how the service that took it, the interface it left by, or what dropped it
 * @param missing what would have to be known to be sure that it comes here; empty where it does
 * @param trail the devices it passed, for people
 * @param atAnotherInterface whether it asks a firewall at the address of another interface than the
 *     one it came by
 */
public record Fate(
    Kind kind,
    String at,
    String how,
    List<String> missing,
    List<String> trail,
    boolean atAnotherInterface) {

  public enum Kind {
    /** At an asset that is not a device of known configuration. */
    DELIVERED,
    /** At a service of a device itself. */
    ANSWERED,
    /** In a network of ours where nobody is known to have the address. */
    ARRIVED,
    /** Out of the building. */
    LEFT,
    /** With a device that nobody described; where it goes from there cannot be told. */
    LOST,
    DROPPED
  }

  public Fate {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    Objects.requireNonNull(how);
    missing = List.copyOf(missing);
    trail = List.copyOf(trail);
  }

  boolean isReached() {
    return kind == Kind.DELIVERED || kind == Kind.ANSWERED;
  }

  @Override
  public String toString() {
    String doubt = missing.isEmpty() ? "" : " unless " + missing;
    return kind + " at " + at + " (" + how + ")" + doubt + " by " + String.join(" -> ", trail);
  }
}
