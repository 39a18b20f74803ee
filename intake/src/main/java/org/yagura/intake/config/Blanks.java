package org.yagura.intake.config;

/** The blanks a line begins with, found without copying the line: there are very many lines. */
public final class Blanks {

  private Blanks() {}

  /** Where the first sign stands that is no blank; the length of a line that holds nothing. */
  public static int end(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the last sign that is no blank; 0 for a line that holds nothing. */
  static int behindLast(String line) {
    int at = line.length();
    while (at > 0 && Character.isWhitespace(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
