package org.yagura.analysis.reachability.network;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.exposure.ExternalConnection;

/**
 * A connection as the beginning of traffic.
 *
 * @param ports where its traffic comes in; empty where no known device ends it
 * @param lan the segment its traffic stands in at once, such as that of a mobile router or of a
 *     wireless network; -1 for none
 * @param surely senders it certainly has
 * @param perhaps senders it may have, those among them
 * @param destinations where its senders can address packets to
 * @param who as whom they come
 * @param foreign whether someone outside the institution is at its other end
 * @param missing what keeps its traffic from being decided, in Japanese; empty for nothing
 */
public record Entrance(
    ExternalConnection connection,
    List<PortRef> ports,
    int lan,
    AddressSet surely,
    AddressSet perhaps,
    AddressSet destinations,
    Identity who,
    boolean foreign,
    String missing) {
  public Entrance {
    Objects.requireNonNull(connection);
    ports = List.copyOf(ports);
    Objects.requireNonNull(surely);
    Objects.requireNonNull(perhaps);
    Objects.requireNonNull(destinations);
    Objects.requireNonNull(who);
    Objects.requireNonNull(missing);
  }
}
