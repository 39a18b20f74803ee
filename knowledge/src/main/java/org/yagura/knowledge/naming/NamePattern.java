package org.yagura.knowledge.naming;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A spelling with places left open: {@code ?} a digit, {@code ##} as many digits as signs, {@code
 * #} alone some digits, {@code @} letters and digits or nothing, {@code *} the same with hyphens
 * and slashes. A blank stands for blanks, hyphens or nothing, and so does a hyphen but before an
 * open place, where it takes no blank; {@code ~} does too, but leaves no trace in the model.
 */
final class NamePattern {

  private static final Pattern SOME = Pattern.compile("#{2,}");
  private static final Pattern VERSION_WORD =
      Pattern.compile("v\\d.*|ver\\d*|rev\\d*|version|build\\d*");

  private final String pattern;
  private final int literal;
  private final String prefix;

  NamePattern(String written) {
    this.pattern =
        SOME.matcher(Folding.plain(written)).replaceAll(it -> "?".repeat(it.group().length()));
    this.prefix = prefix(pattern);
    this.literal = (int) pattern.chars().filter(it -> "?#@* -_~".indexOf(it) < 0).count();
  }

  /**
   * What the pattern found.
   *
   * @param end where it ends in the text
   * @param spelled the words in the pattern's own spelling
   * @param number where the number begins that the pattern ends with; else its end
   */
  record Found(int end, String spelled, int number) {}

  private static String prefix(String pattern) {
    int end = 0;
    while (end < pattern.length() && "?#@* -_~".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, end);
  }

  String text() {
    return pattern;
  }

  /** How many characters are fixed. */
  int weight() {
    return literal;
  }

  /** Matches at a place of a folded text; null when it doesn't. */
  @Nullable Found match(String text, int from) {
    if (!text.startsWith(prefix, from)) {
      return null;
    }
    StringBuilder spelled = new StringBuilder(pattern.length() + 8);
    int at = from;
    int number = -1;
    for (int i = 0; i < pattern.length(); i++) {
      char expected = pattern.charAt(i);
      number = expected != '?' && expected != '#' ? -1 : number < 0 ? at : number;
      int next =
          switch (expected) {
            case '~' -> separators(text, at, false);
            case ' ', '-', '_' -> separators(text, at, expected != ' ' && opensAfter(i));
            case '?' -> at < text.length() && isDigit(text.charAt(at)) ? at + 1 : -1;
            case '#' -> digits(text, at);
            case '@' -> model(text, at, false);
            case '*' -> model(text, at, true);
            default -> at < text.length() && text.charAt(at) == expected ? at + 1 : -1;
          };
      if (next < 0) {
        return null;
      }
      spell(spelled, expected, text, at, next);
      at = next;
    }
    while (at > from && " -_・".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    boolean cut =
        isDigit(text.charAt(at - 1)) && continues(text, at) && !text.startsWith("k9", at - 2);
    if (cut || !endsWord(text, at)) {
      return null;
    }
    return new Found(at, spelled.toString(), number < 0 ? at : number);
  }

  private static void spell(StringBuilder spelled, char expected, String text, int from, int to) {
    if ("?#@*".indexOf(expected) >= 0) {
      spelled.append(text, from, to);
    } else if (expected != '~') {
      spelled.append(expected);
    }
  }

  /** Whether a version goes on behind its first number. */
  private static boolean continues(String text, int at) {
    return at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
  }

  private boolean opensAfter(int at) {
    return at + 1 < pattern.length() && "@*".indexOf(pattern.charAt(at + 1)) >= 0;
  }

  private static int separators(String text, int from, boolean tight) {
    int at = from;
    String allowed = tight ? "-_" : " -_・";
    while (at < text.length() && at < from + 3 && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at == from ? -1 : at;
  }

  /** A word of a model; the word that begins a version is none. */
  private static int model(String text, int from, boolean joined) {
    int end = words(text, from, joined);
    boolean begins = from == 0 || !isWord(text.charAt(from - 1));
    boolean version =
        begins
            && (VERSION_WORD.matcher(text.substring(from, end)).matches()
                || (end < text.length()
                    && end > from
                    && isDigit(text.charAt(from))
                    && continues(text, end)));
    return version ? from : end;
  }

  private static int words(String text, int from, boolean joined) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isWord(c) && !(joined && joins(text, at))) {
        break;
      }
      at++;
    }
    return at;
  }

  /** A hyphen or slash within a model; one before a version ends it. */
  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    if (c == '+') {
      return true;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == '/') {
      return next >= 'a' && next <= 'z';
    }
    if (c != '-' || !isWord(next)) {
      return false;
    }
    int end = digits(text, at + 1);
    return end < 0 || end >= text.length() || text.charAt(end) != '.';
  }

  /** A Latin word may be followed by its version without a blank; katakana must have ended. */
  private boolean endsWord(String text, int end) {
    if (end >= text.length() || end == 0) {
      return end > 0;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    if (Folding.isKana(last)) {
      return !Folding.isKana(next);
    }
    if (!isWord(last) || !isWord(next)) {
      return true;
    }
    boolean version =
        isDigit(next)
            || (next == 'v' && end + 1 < text.length() && isDigit(text.charAt(end + 1)))
            || text.startsWith("ver", end)
            || text.startsWith("rev", end);
    return !isDigit(last) && literal >= 3 && version;
  }

  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
