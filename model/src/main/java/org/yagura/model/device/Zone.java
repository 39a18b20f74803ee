package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A firewall zone.
 *
 * @param interfaces names of its interfaces, in the order of the configuration
 */
public record Zone(String name, List<String> interfaces, Evidence evidence) {
  public Zone {
    Objects.requireNonNull(name);
    interfaces = List.copyOf(interfaces);
    Objects.requireNonNull(evidence);
  }
}
