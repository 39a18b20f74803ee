package org.yagura.intake.ledger.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods such as {@code R8.4.1～R9.3.31}. */
public final class PeriodText {

  private static final Pattern ERA = Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])[. ]?(?:元|\\d)");
  private static final String[] MARKS = {
    "~", "〜", "～", "から", "より", "→", " - ", " – ", "–", "—", "ー"
  };

  /**
   * A period; each end is ISO, as precise as the source.
   *
   * @param from empty when only the end is told
   * @param until empty when only the beginning is told
   */
  public record Period(String from, String until) {}

  private PeriodText() {}

  /** Reads a clean text; empty when it tells no period. */
  public static Optional<Period> parse(String clean) {
    for (String mark : MARKS) {
      int at = clean.indexOf(mark);
      if (at >= 0) {
        String left = clean.substring(0, at).strip();
        String right = clean.substring(at + mark.length()).strip();
        String from = DateText.parseInDateColumn(left).orElse("");
        String until = end(left, right);
        if (!from.isEmpty() || !until.isEmpty()) {
          return Optional.of(new Period(from, until));
        }
      }
    }
    return Optional.empty();
  }

  /** The end may leave out the era that the beginning names. */
  private static String end(String left, String right) {
    Optional<String> plain = DateText.parseLast(right);
    Matcher era = ERA.matcher(left);
    if (era.lookingAt() && !right.isEmpty() && Character.isDigit(right.charAt(0))) {
      Optional<String> inherited = DateText.parseLast(era.group(1) + right);
      return plain.filter(it -> right.length() >= 8).or(() -> inherited).orElse("");
    }
    return plain.orElse("");
  }
}
