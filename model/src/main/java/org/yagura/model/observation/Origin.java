package org.yagura.model.observation;

import java.util.Objects;

/**
 * Who says it: one table, configuration or scan.
 *
 * @param file the material
 * @param asOf the day the statement describes, ISO, as precise as the source; empty when it says
 *     nothing
 */
public record Origin(OriginKind kind, String file, String asOf) {
  public Origin {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(file);
    Objects.requireNonNull(asOf);
  }
}
