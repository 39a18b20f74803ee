package org.yagura.model.reachability;

import java.util.Objects;
import org.yagura.model.address.Ipv4;

/**
 * The first packet of a flow: of TCP the one that asks for the connection, of ICMP an echo request.
 *
 * @param source unsigned 32-bit
 * @param destination unsigned 32-bit
 * @param protocol as in {@link org.yagura.model.address.Service}, never {@code any}
 * @param sourcePort 0 where the protocol has none
 * @param destinationPort 0 where the protocol has none
 */
public record Packet(
    long source, long destination, String protocol, int sourcePort, int destinationPort) {
  public Packet {
    Objects.requireNonNull(protocol);
  }

  public Packet from(long otherSource) {
    return new Packet(otherSource, destination, protocol, sourcePort, destinationPort);
  }

  public Packet to(long otherDestination, int otherPort) {
    return new Packet(source, otherDestination, protocol, sourcePort, otherPort);
  }

  /** {@code tcp 10.0.0.5:49152 > 10.1.0.9:445}. */
  @Override
  public String toString() {
    return "%s %s:%d > %s:%d"
        .formatted(
            protocol, Ipv4.format(source), sourcePort, Ipv4.format(destination), destinationPort);
  }
}
