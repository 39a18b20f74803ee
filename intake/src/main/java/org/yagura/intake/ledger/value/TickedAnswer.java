package org.yagura.intake.ledger.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell that prints both answers, one of which a person marks: 「☑はい □いいえ」, 「はい・(いいえ)」. */
public final class TickedAnswer {

  /** What a form says whose answers nobody marked, or both: no answer at all. */
  public static final String UNMARKED = "";

  private static final Pattern ANSWER =
      Pattern.compile(
          "([☑☒■✓✔✅●◉◎☐□▢◻○◯〇レ(\\[【<《「『]?)\\s*"
              + "(はい|いいえ|有り?|あり|無し?|なし|実施済み?|未実施|済み?|未|適|否|yes|no)"
              + "([☑✓✔レ○◯〇]?)",
          Pattern.CASE_INSENSITIVE);
  private static final String TICKED = "☑☒■✓✔✅●◉◎レ([【<《「『";
  private static final String CIRCLED = "○◯〇";

  private TickedAnswer() {}

  /**
   * {@code yes} or {@code no} where exactly one of both printed answers is marked, {@link
   * #UNMARKED} where none or both are; empty where the text does not print both.
   */
  public static Optional<String> of(String clean) {
    Matcher matcher = ANSWER.matcher(clean);
    boolean boxes = clean.chars().anyMatch(it -> "□☐▢◻".indexOf(it) >= 0);
    boolean[] printed = new boolean[2];
    boolean[] marked = new boolean[2];
    while (matcher.find()) {
      int which = isYes(matcher.group(2)) ? 0 : 1;
      printed[which] = true;
      marked[which] |= isMarked(matcher.group(1), matcher.group(3), boxes);
    }
    if (!printed[0] || !printed[1]) {
      return Optional.empty();
    }
    if (marked[0] == marked[1]) {
      return Optional.of(UNMARKED);
    }
    return Optional.of(marked[0] ? "yes" : "no");
  }

  private static boolean isMarked(String before, String behind, boolean boxes) {
    boolean ticked = !before.isEmpty() && TICKED.contains(before);
    // An empty circle is a mark only where boxes do not show what unmarked looks like.
    boolean circled = !before.isEmpty() && CIRCLED.contains(before) && !boxes;
    return ticked || circled || (!behind.isEmpty() && !boxes);
  }

  private static boolean isYes(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "はい", "有", "有り", "あり", "実施済", "実施済み", "済", "済み", "適", "yes" -> true;
      default -> false;
    };
  }
}
