package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;

/**
 * One side of a rule.
 *
 * @param written the operands as the configuration writes them
 * @param addresses all addresses that are known to match; negation is already applied
 * @param unresolved operands whose addresses are not known: host names, dynamic or undefined
 *     objects
 */
public record AddressMatch(List<String> written, AddressSet addresses, List<String> unresolved) {

  public static final AddressMatch ANY =
      new AddressMatch(List.of("any"), AddressSet.ANY, List.of());

  public AddressMatch {
    written = List.copyOf(written);
    Objects.requireNonNull(addresses);
    unresolved = List.copyOf(unresolved);
  }

  public static AddressMatch of(String written, AddressSet addresses) {
    return new AddressMatch(List.of(written), addresses, List.of());
  }
}
