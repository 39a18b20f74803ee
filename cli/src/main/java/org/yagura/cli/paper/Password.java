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

  /** Whether every viewer and every keyboard takes it: nothing but printable ASCII. */
  public boolean isTypedAnywhere() {
    return value.chars().allMatch(it -> it >= ' ' && it < 0x7F);
  }

  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
