package org.yagura.analysis.reachability.packet;

import java.util.Objects;
import org.yagura.model.address.PortSet;

/**
 * Traffic of one protocol to some ports.
 *
 * @param protocol as in {@link org.yagura.model.address.Service}
 */
public record Traffic(String protocol, PortSet ports) {

  public static final Traffic ANY = new Traffic("any", PortSet.ANY);

  public Traffic {
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(ports);
  }
}
