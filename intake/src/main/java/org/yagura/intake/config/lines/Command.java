package org.yagura.intake.config.lines;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the configuration as words.
 *
 * @param line its number, counted from 1
 * @param words split at blanks; a quoted run is one word without its quotes
 */
public record Command(int line, List<String> words) {

  public Command {
    words = List.copyOf(words);
  }

  /** What became of a line. */
  public enum Outcome {
    UNDERSTOOD,
    IGNORED,
    UNKNOWN
  }

  /** Splits a line. */
  public static Command of(int line, String text) {
    List<String> words = new ArrayList<>(12);
    int length = text.length();
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
        continue;
      }
      int end = c == '"' ? text.indexOf('"', at + 1) : -1;
      if (end > 0) {
        words.add(text.substring(at + 1, end));
        at = end + 1;
        continue;
      }
      end = at;
      while (end < length && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
        end++;
      }
      words.add(text.substring(at, end));
      at = end;
    }
    return new Command(line, words);
  }

  /** How many words. */
  public int size() {
    return words.size();
  }

  /** The word at a place, or empty text beyond the end. */
  public String word(int at) {
    return at < words.size() ? words.get(at) : "";
  }

  /** Whether the line begins with these words. */
  public boolean starts(String... expected) {
    if (words.size() < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (!words.get(i).equals(expected[i])) {
        return false;
      }
    }
    return true;
  }

  /** The words from a place on. */
  public List<String> from(int at) {
    return at < words.size() ? words.subList(at, words.size()) : List.of();
  }

  /** The words from a place on as one text. */
  public String text(int at) {
    return String.join(" ", from(at));
  }

  /** The value of {@code key=value} anywhere in the line; empty when it is not there. */
  public String option(String key) {
    for (String word : words) {
      if (word.startsWith(key)
          && word.length() > key.length()
          && word.charAt(key.length()) == '=') {
        return word.substring(key.length() + 1);
      }
    }
    return "";
  }

  /** The parts of a list by comma; empty parts are left out. */
  public static List<String> list(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      if (end > start) {
        parts.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return parts;
  }

  /** Whether a text is a decimal number of at most so many digits. */
  public static boolean isNumber(String text, int mostDigits) {
    if (text.isEmpty() || text.length() > mostDigits) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
