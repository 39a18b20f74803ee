package org.yagura.intake.ledger.value;

import java.util.OptionalInt;

/** How many: {@code 4}, {@code ４台}, {@code 約10}. */
public final class CountText {

  private static final int MOST = 1_000_000;

  private CountText() {}

  /** The first whole number of a clean text, up to a million; empty when there is none. */
  public static OptionalInt parse(String clean) {
    if (!clean.isEmpty() && "-▲△−".indexOf(clean.charAt(0)) >= 0) {
      return OptionalInt.empty(); // less than nothing is no number of devices
    }
    int value = -1;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c >= '0' && c <= '9') {
        value = Math.max(value, 0) * 10 + (c - '0');
        if (value > MOST) {
          return OptionalInt.empty();
        }
      } else if (value >= 0 && c != ',') {
        return c == '.' ? OptionalInt.empty() : OptionalInt.of(value);
      }
    }
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
