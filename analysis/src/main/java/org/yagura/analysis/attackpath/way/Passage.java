package org.yagura.analysis.attackpath.way;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.reachability.Hop;

/**
 * Traffic that the network lets through to an asset.
 *
 * @param protocol as in {@link org.yagura.model.address.Service}
 * @param via devices it passes; empty within a segment
 * @param missing what would have to be known before it is certain that it passes, in Japanese;
 *     empty when it is
 */
public record Passage(
    String protocol, PortSet ports, List<Hop> via, List<Evidence> evidence, List<String> missing) {

  public Passage {
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(ports);
    via = List.copyOf(via);
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }

  public boolean isCertain() {
    return missing.isEmpty();
  }

  /** Whether traffic of this protocol to this port is of it. */
  public boolean carries(String otherProtocol, int port) {
    return (protocol.equals("any") || protocol.equals(otherProtocol)) && ports.contains(port);
  }
}
