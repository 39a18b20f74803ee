package org.yagura.knowledge.naming;

import java.util.List;
import java.util.Objects;
import org.yagura.model.vulnerability.ProductKey;

/**
 * A product of the tables.
 *
 * @param keys its names in public records, the best one first; at least one
 * @param label as people call it
 * @param grammar which family of versions it has
 * @param hardware the device it is the firmware of, where the records name one
 * @param runsOn the system it runs on in a hospital unless another is told
 */
public record KnownProduct(
    List<ProductKey> keys,
    String label,
    VersionFamily grammar,
    List<ProductKey> hardware,
    List<ProductKey> runsOn) {
  public KnownProduct {
    keys = List.copyOf(keys);
    Objects.requireNonNull(label);
    Objects.requireNonNull(grammar);
    hardware = List.copyOf(hardware);
    runsOn = List.copyOf(runsOn);
  }

  /** Vendor and product of its best name. */
  public ProductKey key() {
    return keys.getFirst();
  }

  /** Whether people install it on something else: neither a device nor an operating system. */
  public boolean isApplication() {
    return key().part().equals("a");
  }
}
