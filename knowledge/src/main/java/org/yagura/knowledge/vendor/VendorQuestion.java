package org.yagura.knowledge.vendor;

import java.util.List;
import java.util.Objects;

/**
 * A question to a vendor; its sentence is ours, not the Ministry's.
 *
 * @param items items of the facility's checklist that the answer carries
 * @param contradictedBy rules of findings on the vendor's things that speak against a yes
 * @param deniedByConnections whether a connection of the vendor speaks against a no
 * @param proof what to add to the answer, in Japanese
 */
public record VendorQuestion(
    String id,
    String topic,
    List<String> items,
    String ask,
    List<String> contradictedBy,
    boolean deniedByConnections,
    String proof) {
  public VendorQuestion {
    Objects.requireNonNull(id);
    Objects.requireNonNull(topic);
    items = List.copyOf(items);
    Objects.requireNonNull(ask);
    contradictedBy = List.copyOf(contradictedBy);
    Objects.requireNonNull(proof);
  }
}
