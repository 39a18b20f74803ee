package org.yagura.model.observation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.model.evidence.Evidence;

/**
 * What one source says of one thing: a ledger row, a scanned host, a configured device.
 *
 * @param claims in the order of the source; a field may occur several times (addresses, MACs)
 * @param measured whether an address in it answered or was configured on the device itself; only
 *     then do its addresses identify it
 * @param evidence the row, element or file as a whole
 */
public record Sighting(Origin origin, List<Claim> claims, boolean measured, Evidence evidence)
    implements Observation {
  public Sighting {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(evidence);
    claims = List.copyOf(claims);
  }

  public Stream<Claim> all(AssetField field) {
    return claims.stream().filter(it -> it.field() == field);
  }

  /** The first claim on a field, where there is one. */
  public Optional<Claim> first(AssetField field) {
    return all(field).findFirst();
  }
}
