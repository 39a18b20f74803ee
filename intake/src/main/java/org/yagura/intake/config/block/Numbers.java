package org.yagura.intake.config.block;

import java.util.BitSet;

/** Numbers in commands: VLANs, names of interfaces. */
public final class Numbers {

  private static final int HIGHEST_VLAN = 4094;

  private Numbers() {}

  /** The number at the end of a word, up to 999,999; 0 where there is none. */
  public static int trailing(String word) {
    int start = word.length();
    while (start > 0 && isDigit(word.charAt(start - 1))) {
      start--;
    }
    String digits = word.substring(start);
    return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }

  /** A word without the digits, and other marks, at its end. */
  public static String withoutTrailing(String word, String marks) {
    int end = word.length();
    while (end > 0 && (isDigit(word.charAt(end - 1)) || marks.indexOf(word.charAt(end - 1)) >= 0)) {
      end--;
    }
    return word.substring(0, end);
  }

  /** A word of digits alone, up to 999,999; the other number where it is none. */
  public static int of(String word, int otherwise) {
    boolean number =
        !word.isEmpty() && word.length() <= 6 && word.chars().allMatch(Numbers::isDigit);
    return number ? Integer.parseInt(word) : otherwise;
  }

  /** VLANs of a list such as {@code 10,20-29}; what is no VLAN is left out. */
  public static BitSet vlans(String list) {
    BitSet numbers = new BitSet();
    for (String part : list.split(",", -1)) {
      int dash = part.indexOf('-');
      int first = of(dash < 0 ? part : part.substring(0, dash), 0);
      int last = dash < 0 ? first : of(part.substring(dash + 1), 0);
      if (first >= 1 && first <= last && last <= HIGHEST_VLAN) {
        numbers.set(first, last + 1);
      }
    }
    return numbers;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
