package org.yagura.analysis.reachability.flow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage.Masking;
import org.yagura.analysis.reachability.forwarding.Stage.Redirection;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/**
 * What a device has done to the header of a packet so far.
 *
 * @param redirection the new destination; null where none was given
 * @param masking the new source; null where none was given
 * @param sourceIsSure false where it is not known whether the source was changed so: the packets go
 *     on, but nobody knows as whom
 */
public record Translation(
    @Nullable Redirection redirection, @Nullable Masking masking, boolean sourceIsSure) {

  public static final Translation NONE = new Translation(null, null);

  /** A translation that is known. */
  public Translation(@Nullable Redirection redirection, @Nullable Masking masking) {
    this(redirection, masking, true);
  }

  /** The name by which clauses refer to the redirection; empty for none. */
  public String name() {
    return redirection == null || redirection.inside().isEmpty() ? "" : redirection.name();
  }

  boolean isNone() {
    return redirection == null && masking == null;
  }

  Translation with(Redirection other) {
    return new Translation(Objects.requireNonNull(other), masking, sourceIsSure);
  }

  Translation with(Masking other) {
    return new Translation(redirection, Objects.requireNonNull(other), sourceIsSure);
  }

  /** The same, of which it is not known whether the source came to be so. */
  Translation unsure() {
    return new Translation(redirection, masking, false);
  }

  /** Packets as they leave, of packets as they arrived. */
  public PacketSet leaving(PacketSet arrived) {
    PacketSet changed = arrived;
    if (redirection != null && !redirection.inside().isEmpty()) {
      Match match = redirection.match();
      if (!redirection.insidePorts().isEmpty()) {
        changed = changed.redirected(ports(match), redirection.insidePorts());
      }
      changed = changed.redirected(match.destinations(), redirection.inside());
    }
    if (masking != null && !masking.outside().isEmpty()) {
      changed = changed.from(masking.outside());
    }
    return changed;
  }

  /**
   * Packets that leave as one of these, as they arrived; those translated otherwise are too many.
   */
  public PacketSet arriving(PacketSet left, PacketSets sets) {
    PacketSet changed = left;
    if (masking != null && !masking.outside().isEmpty()) {
      changed = changed.and(sets.source(masking.outside())).from(AddressSet.ANY);
    }
    if (redirection != null && !redirection.inside().isEmpty()) {
      Match match = redirection.match();
      changed = changed.redirected(redirection.inside(), match.destinations());
      if (!redirection.insidePorts().isEmpty()) {
        changed = changed.redirected(redirection.insidePorts(), ports(match));
      }
    }
    return changed;
  }

  /** The ports at which redirected packets arrive. */
  public static PortSet ports(Match match) {
    PortSet all = PortSet.NONE;
    for (Service it : match.services()) {
      all = all.union(it.destination());
    }
    return all;
  }
}
