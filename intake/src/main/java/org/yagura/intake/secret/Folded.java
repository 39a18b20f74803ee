package org.yagura.intake.secret;

/**
 * A text in lower case and with half-width signs, character by character, so that places stay the
 * same.
 */
final class Folded {

  private final char[] chars;

  Folded(String text) {
    chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
  }

  static char fold(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c == '　' ? ' ' : c;
    return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 32) : narrow;
  }

  int length() {
    return chars.length;
  }

  /** The character at a place; a line break beyond the ends. */
  char at(int index) {
    return index >= 0 && index < chars.length ? chars[index] : '\n';
  }

  boolean startsWith(String word, int from) {
    if (from < 0 || from + word.length() > chars.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the blanks from a place on end; line breaks count when {@code lines}. */
  int skipBlanks(int from, boolean lines) {
    int at = from;
    while (at < chars.length && (isBlank(chars[at]) || (lines && isBreak(chars[at])))) {
      at++;
    }
    return at;
  }

  /** The end of a run of ASCII letters and digits. */
  int skipWord(int from) {
    int at = from;
    while (isLetter(at(at)) || isDigit(at(at))) {
      at++;
    }
    return at;
  }

  String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What passwords are made of. */
  static boolean isPrintable(char c) {
    return c > ' ' && c <= '~';
  }

  static boolean isKatakana(char c) {
    return (c >= 'ァ' && c <= 'ヺ') || c == 'ー' || (c >= 'ｦ' && c <= 'ﾟ');
  }
}
