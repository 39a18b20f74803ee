package org.yagura.model.evidence;

import java.util.Objects;

/** A value together with the place it was read from. */
public record Sourced<T>(T value, Evidence evidence) {
  public Sourced {
    Objects.requireNonNull(value);
    Objects.requireNonNull(evidence);
  }
}
