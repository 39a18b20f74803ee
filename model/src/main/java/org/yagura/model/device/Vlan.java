package org.yagura.model.device;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/** A VLAN that the device knows; {@code name} is empty when it has none. */
public record Vlan(int number, String name, Evidence evidence) {
  public Vlan {
    Objects.requireNonNull(name);
    Objects.requireNonNull(evidence);
  }
}
