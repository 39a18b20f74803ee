package org.yagura.intake.config.junos.syntax;

/** Names with {@code *}, {@code ?} and {@code [0-9]}, matched in linear time for each star. */
final class Wildcard {

  private Wildcard() {}

  static boolean matches(String pattern, String word) {
    int p = 0;
    int w = 0;
    int star = -1;
    int mark = 0;
    while (w < word.length()) {
      int next = p < pattern.length() ? step(pattern, p, word.charAt(w)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = w;
      } else if (next > 0) {
        p = next;
        w++;
      } else if (star >= 0) {
        p = star + 1;
        w = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on after one character; -1 where it does not match. */
  private static int step(String pattern, int at, char c) {
    char wanted = pattern.charAt(at);
    int close = wanted == '[' ? pattern.indexOf(']', at) : -1;
    if (close < 0) {
      return wanted == '?' || wanted == c ? at + 1 : -1;
    }
    boolean negated = pattern.charAt(at + 1) == '!';
    boolean found = false;
    for (int i = at + 1; i < close; i++) {
      boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
      found |=
          range ? pattern.charAt(i) <= c && c <= pattern.charAt(i + 2) : pattern.charAt(i) == c;
      i += range ? 2 : 0;
    }
    return found != negated ? close + 1 : -1;
  }
}
