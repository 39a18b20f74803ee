package org.yagura.model.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A 48-bit hardware address; {@code text} is in the form {@code 00:a0:de:33:09:15}. */
public record MacAddress(String text) implements Comparable<MacAddress> {

  private static final Pattern PAIRS = Pattern.compile("[0-9a-f]{2}([:\\- ][0-9a-f]{2}){5}");
  private static final Pattern FOURS = Pattern.compile("[0-9a-f]{4}([.\\-:][0-9a-f]{4}){2}");
  private static final Pattern SIXES = Pattern.compile("[0-9a-f]{6}[\\-:][0-9a-f]{6}");

  public MacAddress {
    if (!isCanonical(text)) {
      throw new IllegalArgumentException(
          "hardware address (%s) must be like 00:a0:de:33:09:15".formatted(text));
    }
  }

  /** Reads any usual form: with colons, hyphens or dots, or twelve hexadecimal digits alone. */
  public static Optional<MacAddress> tryParse(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    if (isCanonical(digits)) {
      return Optional.of(new MacAddress(digits));
    }
    if (PAIRS.matcher(digits).matches()
        || FOURS.matcher(digits).matches()
        || SIXES.matcher(digits).matches()) {
      digits = separatorsOut(digits);
    }
    if (digits.length() != 12 || !digits.chars().allMatch(MacAddress::isDigit)) {
      return Optional.empty();
    }
    StringBuilder text48 = new StringBuilder(17);
    for (int i = 0; i < 12; i += 2) {
      text48.append(i == 0 ? "" : ":").append(digits, i, i + 2);
    }
    return Optional.of(new MacAddress(text48.toString()));
  }

  private static boolean isCanonical(String text) {
    if (text.length() != 17) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      if (i % 3 == 2 ? c != ':' : !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private static String separatorsOut(String text) {
    StringBuilder digits = new StringBuilder(12);
    text.chars().filter(MacAddress::isDigit).forEach(it -> digits.append((char) it));
    return digits.toString();
  }

  /** The first 24 bits, six lower-case hexadecimal digits: the maker's registered prefix. */
  public String makerPrefix() {
    return text.substring(0, 2) + text.substring(3, 5) + text.substring(6, 8);
  }

  /** Whether the address was made up by the device (randomised or virtual), so names no maker. */
  public boolean isLocallyAdministered() {
    return (Integer.parseInt(text.substring(0, 2), 16) & 2) != 0;
  }

  /** Group addresses and all zeros name no single device. */
  public boolean isUnusable() {
    return (Integer.parseInt(text.substring(0, 2), 16) & 1) != 0
        || text.equals("00:00:00:00:00:00");
  }

  @Override
  public int compareTo(MacAddress other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
