package org.yagura.intake.feed.json;

import java.util.OptionalDouble;

/** Decimal numbers as feeds write them. */
public final class Numbers {

  private static final int LONGEST = 24;

  private Numbers() {}

  /** The number; empty when the text is none, too long or not finite. */
  public static OptionalDouble of(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > LONGEST || !isDecimal(digits)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(digits));
  }

  private static boolean isDecimal(String text) {
    boolean digit = false;
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c == '.' && !point) {
        point = true;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return digit;
  }
}
