package org.yagura.analysis.reachability.forwarding;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.evidence.Evidence;

/**
 * An enabled layer 3 interface.
 *
 * @param context the routing table it uses; empty for the only one
 * @param addresses its networks, the primary one first; empty when unnumbered or negotiated
 * @param answers every address at which packets are for the device itself, virtual ones included
 */
public record Port(
    String name,
    String context,
    List<NetworkInterface.Address> addresses,
    AddressSet answers,
    Evidence evidence) {
  public Port {
    Objects.requireNonNull(name);
    Objects.requireNonNull(context);
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(answers);
    Objects.requireNonNull(evidence);
  }
}
