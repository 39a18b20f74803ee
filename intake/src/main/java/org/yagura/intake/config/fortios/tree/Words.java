package org.yagura.intake.config.fortios.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words: quoted by {@code "} (with {@code \} before a quote or another {@code
 * \}) or {@code '} (without), or bare. A quotation that is not closed goes on in the next line.
 */
final class Words {

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean started;
  private char quote;

  /** The words of a line without quotes and escapes, which most lines are nearly. */
  static List<String> simple(String line) {
    List<String> words = new ArrayList<>(4);
    int at = 0;
    int length = line.length();
    while (at < length) {
      if (line.charAt(at) <= ' ') {
        at++;
        continue;
      }
      boolean quoted = line.charAt(at) == '"';
      int end = quoted ? line.indexOf('"', at + 1) : blank(line, at);
      boolean whole = end > 0 && (!quoted || end + 1 == length || line.charAt(end + 1) <= ' ');
      if (!whole) {
        return List.of();
      }
      words.add(line.substring(quoted ? at + 1 : at, end));
      at = end + 1;
    }
    return words;
  }

  private static int blank(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) > ' ') {
      char c = line.charAt(at);
      if (c == '"' || c == '\'') {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Reads a line, or one more line of a quotation that is open. */
  void read(String line) {
    if (quote != 0) {
      word.append('\n');
    }
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (quote == 0 && c <= ' ') {
        flush();
      } else if (c == '\\' && quote != '\'' && at < line.length()) {
        word.append(line.charAt(at++));
        started = true;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        started = true;
      } else if (c == quote && quote != 0) {
        quote = 0;
      } else {
        word.append(c);
        started = true;
      }
    }
    if (quote == 0) {
      flush();
    }
  }

  /** Whether a quotation is open. */
  boolean isOpen() {
    return quote != 0;
  }

  /** Ends a quotation that never closes. */
  void close() {
    quote = 0;
    flush();
  }

  List<String> words() {
    return words;
  }

  private void flush() {
    if (started) {
      words.add(word.toString());
      word.setLength(0);
      started = false;
    }
  }
}
