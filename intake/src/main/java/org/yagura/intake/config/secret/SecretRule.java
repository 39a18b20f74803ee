package org.yagura.intake.config.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a piece of a line that holds secrets. Its steps, separated by blanks: {@code a|b}
 * one of these words; {@code ?a|b} perhaps one of them; {@code #} a number; {@code ?#} perhaps a
 * single digit; {@code @} an address; {@code *} any word; {@code **} up to 24 words; {@code $} a
 * secret; {@code $c} a community; {@code $$} secrets up to the end; {@code ^} the line begins here.
 */
final class SecretRule {

  private static final int REACH = 24;

  private record Step(String text, List<String> words, boolean optional) {}

  /** Hears of every secret that a rule finds, by the number of its word. */
  interface Found {
    void secret(int index, boolean community);
  }

  private final boolean anchored;
  private final List<Step> steps = new ArrayList<>();

  SecretRule(String pattern) {
    String[] parts = pattern.strip().split(" +", -1);
    anchored = parts[0].equals("^");
    for (int i = anchored ? 1 : 0; i < parts.length; i++) {
      boolean optional = parts[i].startsWith("?");
      String text = optional ? parts[i].substring(1) : parts[i];
      steps.add(new Step(text, List.of(text.split("\\|", -1)), optional));
    }
  }

  /** The words that may begin it. */
  List<String> firstWords() {
    return steps.getFirst().words();
  }

  /** Where the rule ends that matches from the word {@code at} on; -1, and no report, if none. */
  int find(SecretTokens tokens, int at, Found found) {
    return !anchored || at == 0 ? match(tokens, at, 0, found) : -1;
  }

  private int match(SecretTokens tokens, int at, int index, Found found) {
    if (index == steps.size()) {
      return at;
    }
    Step step = steps.get(index);
    if (step.text().equals("**")) {
      int limit = Math.min(tokens.count(), at + REACH);
      for (int next = at; next < limit; next++) {
        int end = match(tokens, next, index + 1, found);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at < tokens.count() && takes(step, tokens, at)) {
      int end = match(tokens, at + 1, index + 1, found);
      if (end >= 0) {
        report(step, tokens, at, found);
        return end;
      }
    }
    return step.optional() ? match(tokens, at, index + 1, found) : -1;
  }

  private static void report(Step step, SecretTokens tokens, int at, Found found) {
    switch (step.text()) {
      case "$" -> found.secret(at, false);
      case "$c" -> found.secret(at, true);
      case "$$" -> {
        for (int i = at; i < tokens.count(); i++) {
          found.secret(i, false);
        }
      }
      default -> {
        // every other step only leads to a secret
      }
    }
  }

  private static boolean takes(Step step, SecretTokens tokens, int at) {
    String word = tokens.word(at);
    return switch (step.text()) {
      case "*" -> true;
      case "$", "$c", "$$" -> SecretWords.mayBeSecret(word);
      case "#" -> step.optional() ? word.length() == 1 && isNumber(word) : isNumber(word);
      case "@" -> !word.isEmpty() && isDigit(word.charAt(0)) && word.matches("[0-9a-f.:/]{7,}");
      default -> step.words().contains(word);
    };
  }

  static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(it -> isDigit((char) it));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
