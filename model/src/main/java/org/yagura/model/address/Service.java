package org.yagura.model.address;

import java.util.Objects;

/**
 * A kind of traffic.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, another IANA name in lower case, a number
 *     where it has no name, or {@code any}
 * @param source ports traffic comes from; {@link PortSet#ANY} when the protocol has none
 * @param destination ports traffic goes to; {@link PortSet#ANY} when the protocol has none
 * @param qualifier what narrows it further, in the vendor's word ({@code established}, {@code
 *     icmp-type 8}); empty when nothing does
 */
public record Service(String protocol, PortSet source, PortSet destination, String qualifier) {

  public static final Service ANY = new Service("any", PortSet.ANY, PortSet.ANY, "");

  public Service {
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(source);
    Objects.requireNonNull(destination);
    Objects.requireNonNull(qualifier);
  }

  public static Service to(String protocol, PortSet destination) {
    return new Service(protocol, PortSet.ANY, destination, "");
  }

  /** Whether every packet of {@code protocol} to {@code port} with a free source port is of it. */
  public boolean covers(String otherProtocol, int port) {
    return source.isAny()
        && qualifier.isEmpty()
        && (protocol.equals("any") || protocol.equals(otherProtocol))
        && (protocol.equals("any") || destination.contains(port));
  }

  /** Whether some packet of {@code protocol} to {@code port} is of it. */
  public boolean meets(String otherProtocol, int port) {
    return protocol.equals("any") || (protocol.equals(otherProtocol) && destination.contains(port));
  }
}
