package org.yagura.model.reachability;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;

/**
 * Traffic that the network's rules let through, whether or not something listens.
 *
 * @param asset id of the asset it arrives at
 * @param protocol as in {@link org.yagura.model.address.Service}
 * @param ports where it arrives, after translation; {@link PortSet#ANY} where the protocol has none
 * @param via devices it passes, in order, with the rules that let it through; empty within a
 *     segment
 * @param evidence lines of the rules, routes and translations it passed
 * @param senders of the addresses that the start has, those from which it passes; {@link
 *     AddressSet#ANY} where all do, or where a translation on the way leaves it open
 */
public record Reach(
    String asset,
    String protocol,
    PortSet ports,
    List<Hop> via,
    List<Evidence> evidence,
    AddressSet senders) {
  public Reach {
    Objects.requireNonNull(asset);
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(ports);
    via = List.copyOf(via);
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(senders);
  }

  /** Traffic that passes from every address of its start. */
  public Reach(
      String asset, String protocol, PortSet ports, List<Hop> via, List<Evidence> evidence) {
    this(asset, protocol, ports, via, evidence, AddressSet.ANY);
  }
}
