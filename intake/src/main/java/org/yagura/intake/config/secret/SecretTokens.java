package org.yagura.intake.config.secret;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/** The words of a line, of which some are found to be secrets; a quoted text is one word. */
final class SecretTokens {

  private final String line;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private final BitSet secret = new BitSet();

  SecretTokens(String line) {
    this.line = line;
    int at = 0;
    while (true) {
      while (at < line.length() && line.charAt(at) <= ' ') {
        at++;
      }
      if (at == line.length()) {
        return;
      }
      int end = endOfToken(at);
      add(at, end);
      at = end;
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  private int endOfToken(int from) {
    boolean quoted = false;
    boolean single = line.charAt(from) == '\'' && line.indexOf('\'', from + 1) > 0;
    if (single) {
      return line.indexOf('\'', from + 1) + 1;
    }
    int at = from;
    while (at < line.length() && (quoted || line.charAt(at) > ' ')) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      }
      at++;
    }
    return at;
  }

  int count() {
    return count;
  }

  String line() {
    return line;
  }

  int start(int index) {
    return starts[index];
  }

  /** A word without its quotes and the punctuation behind it. */
  String value(int index) {
    int from = starts[index];
    int to = ends[index];
    while (to > from && ";,".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to > from && isQuote(line.charAt(from))) {
      from++;
      to -= to > from && line.charAt(to - 1) == line.charAt(from - 1) ? 1 : 0;
    }
    return line.substring(from, to);
  }

  /** A word as rules compare it: lower case, bare. */
  String word(int index) {
    String value = value(index);
    int to = value.length();
    while (to > 1 && ":=\"".indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    return value.substring(0, to).toLowerCase(Locale.ROOT);
  }

  void markSecret(int index) {
    secret.set(index);
  }

  /** The line with {@code ***} for every secret; quotes and closing punctuation stay. */
  String masked() {
    if (secret.isEmpty()) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    int done = 0;
    for (int i = secret.nextSetBit(0); i >= 0; i = secret.nextSetBit(i + 1)) {
      String value = value(i);
      if (value.isEmpty() || isMasked(value)) {
        continue;
      }
      int from = starts[i] + (isQuote(line.charAt(starts[i])) ? 1 : 0);
      out.append(line, done, from).append("***");
      done = Math.min(line.length(), from + value.length());
    }
    return out.append(line, done, line.length()).toString();
  }

  /** Whether somebody has masked it already. */
  static boolean isMasked(String value) {
    return !value.isEmpty() && value.chars().allMatch(it -> it == '*');
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
