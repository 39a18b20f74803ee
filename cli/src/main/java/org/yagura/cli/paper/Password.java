package org.yagura.cli.paper;

import java.util.Objects;

/** A password that a person gave; it shows itself in no message. */
public final class Password {
  public static final Password NONE = new Password("");

  private final String value;

  public Password(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** Whether there is anything to lock with. */
  public boolean isGiven() {
    return !value.isEmpty();
  }

  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
