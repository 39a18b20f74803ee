package org.yagura.model.device;

import java.util.Objects;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.evidence.Evidence;

/**
 * A static route.
 *
 * @param gateway the next hop's address; empty when the route names an interface alone
 * @param interfaceName the interface it leaves by; empty when it names a gateway alone
 * @param distance preference, lower wins; the vendor's default where omitted
 * @param condition what narrows it (filter numbers, tracking), as written; empty for none
 * @param context VRF, VDOM or virtual router whose table it stands in; empty for the only one
 */
public record Route(
    AddressBlock destination,
    String gateway,
    String interfaceName,
    int distance,
    String condition,
    Evidence evidence,
    String context) {
  public Route {
    Objects.requireNonNull(destination);
    Objects.requireNonNull(gateway);
    Objects.requireNonNull(interfaceName);
    Objects.requireNonNull(condition);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(context);
  }

  /** A route of a device with one routing table. */
  public Route(
      AddressBlock destination,
      String gateway,
      String interfaceName,
      int distance,
      String condition,
      Evidence evidence) {
    this(destination, gateway, interfaceName, distance, condition, evidence, "");
  }

  public boolean isDefault() {
    return destination.equals(AddressBlock.ANY);
  }
}
