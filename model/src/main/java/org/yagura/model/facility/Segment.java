package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.evidence.Evidence;

/**
 * A network inside the facility.
 *
 * @param vlan 0 when untagged or unknown
 * @param name as the configurations call it; empty when they do not
 * @param zone the firewall's name for where it lies; empty when there is none
 * @param gateways ids of the assets that have an interface in it, sorted
 * @param guessed whether it was inferred from addresses (a /24) and stands in no configuration
 */
public record Segment(
    String id,
    AddressBlock range,
    int vlan,
    String name,
    String zone,
    String site,
    List<String> gateways,
    boolean guessed,
    List<Evidence> evidence) {
  public Segment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(range);
    Objects.requireNonNull(name);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(site);
    gateways = List.copyOf(gateways);
    evidence = List.copyOf(evidence);
  }
}
