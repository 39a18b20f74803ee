package org.yagura.analysis.reachability;

import java.util.List;
import java.util.Objects;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Packet;
import org.yagura.model.reachability.Reachability;

/**
 * Who may initiate what, through the rules of every device. Immutable; answers are computed when
 * first asked and kept.
 */
public final class Reaching {

  private final Facility facility;
  private final List<ExternalConnection> connections;

  private Reaching(Facility facility, List<ExternalConnection> connections) {
    this.facility = Objects.requireNonNull(facility);
    this.connections = List.copyOf(connections);
  }

  /** The network as it is. */
  public static Reaching of(Facility facility, List<ExternalConnection> connections) {
    return new Reaching(facility, connections);
  }

  /** The same network after these changes; what they do not touch is not computed again. */
  public Reaching with(List<Change> changes) {
    return changes.isEmpty() ? this : new Reaching(facility, connections);
  }

  /** Everything, for {@code reachability.json}. */
  public Reachability reachability() {
    return Reachability.NONE;
  }

  /**
   * Ids of the connections through which someone outside the institution may initiate traffic,
   * sorted. The institution's own sites and lines that no device ends are not among them.
   */
  public List<String> entrances() {
    return List.of();
  }

  /** All that the start may initiate. */
  public Answer from(Start start) {
    return Answer.NOTHING;
  }

  /** What the start may initiate towards one asset; nothing where either does not exist. */
  public Answer between(Start start, String asset) {
    return Answer.NOTHING;
  }

  /** What becomes of this one packet, sent by the start with the source address it bears. */
  public Answer sent(Start start, Packet packet) {
    return Answer.NOTHING;
  }
}
