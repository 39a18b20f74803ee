package org.yagura.report.diagram.paint;

import java.util.Map;

/**
 * Common letters for their rare forms, which the shipped font lacks; marks of form are left out.
 */
public final class StandIns {
  private static final Map<Integer, String> COMMON =
      Map.of(0x20BB7, "吉", 0x20B9F, "叱", 0x2363A, "橋", 0x2123D, "土");

  private StandIns() {}

  /** The text as it can be set; what has no common form stays as it is. */
  public static String of(String text) {
    if (text.chars().allMatch(it -> it < 0x200D)) {
      return text;
    }
    StringBuilder set = new StringBuilder(text.length());
    text.codePoints()
        .filter(it -> !isMarkOfForm(it))
        .forEach(it -> set.append(COMMON.getOrDefault(it, Character.toString(it))));
    return set.toString();
  }

  /** Variation selectors and the joiner of emoji choose a form and have none of their own. */
  private static boolean isMarkOfForm(int letter) {
    return letter == 0x200D
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0xE0100 && letter <= 0xE01EF);
  }
}
