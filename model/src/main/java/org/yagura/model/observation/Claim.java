package org.yagura.model.observation;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * One source's statement on one field.
 *
 * @param value normalised for matching and output (NFKC, ISO dates, addresses and MACs in their
 *     canonical forms), never blank; the original stands in the evidence
 */
public record Claim(AssetField field, String value, Evidence evidence) {
  public Claim {
    Objects.requireNonNull(field);
    Objects.requireNonNull(evidence);
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "a claim on (%s) must state something; leave it out instead".formatted(field));
    }
  }
}
