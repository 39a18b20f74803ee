package org.yagura.intake.secret;

/** How far a secret reaches that begins at a place of a text. */
final class Extent {

  private static final int LONGEST = 120;
  private static final String OPENING = "「『【〔“‘([{\"'";
  private static final String CLOSING = "」』】〕”’)]}\"'";
  private static final String TRAILING = ",;.)]}/\"'\\:";

  private Extent() {}

  static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** What stands within the bracket or quote at the place; empty when it does not close. */
  static Span within(Folded text, int opening) {
    char closing = CLOSING.charAt(OPENING.indexOf(text.at(opening)));
    int limit = Math.min(text.length(), opening + LONGEST);
    for (int at = opening + 1; at < limit; at++) {
      if (text.at(at) == closing) {
        return new Span(opening + 1, at);
      }
    }
    return new Span(opening + 1, opening + 1);
  }

  /** The run of printable characters from the place on, without the signs that close it. */
  static Span run(Folded text, int from) {
    int at = from;
    int limit = Math.min(text.length(), from + LONGEST);
    while (at < limit && Folded.isPrintable(text.at(at)) && !breaksOff(text, at, from)) {
      at++;
    }
    while (at > from && TRAILING.indexOf(text.at(at - 1)) >= 0) {
      at--;
    }
    return new Span(from, at);
  }

  private static boolean breaksOff(Folded text, int at, int from) {
    char c = text.at(at);
    return switch (c) {
      case '"' -> (at > from && !Folded.isPrintable(text.at(at + 1))) || endsElement(text, at + 1);
      case '<' -> text.at(at + 1) == '/' || text.startsWith("br", at + 1);
      case ',', ';', '/', '&' -> nextIsNamed(text, at + 1);
      case '*' -> text.at(at + 1) == '/';
      default -> false;
    };
  }

  private static boolean endsElement(Folded text, int at) {
    return ";,>/)}]".indexOf(text.at(at)) >= 0 && !Folded.isPrintable(text.at(at + 1));
  }

  /** Whether another thing follows, by its name or as an address: {@code ID:}, {@code user=}. */
  private static boolean nextIsNamed(Folded text, int from) {
    int end = text.skipWord(from);
    if (end > from && (text.at(end) == ':' || text.at(end) == '=')) {
      return true;
    }
    return Innocent.isAddress(run(text, from, "/,;"));
  }

  private static String run(Folded text, int from, String stops) {
    int at = from;
    while (Folded.isPrintable(text.at(at)) && stops.indexOf(text.at(at)) < 0 && at - from < 20) {
      at++;
    }
    return text.text(from, at);
  }

  /** The words that belong to a passphrase of small letters, which hold blanks. */
  static Span withWords(Folded text, Span first) {
    int end = first.end();
    if (!isSmall(text, first.begin(), end)) {
      return first;
    }
    while (text.at(end) == ' ') {
      int next = text.skipWord(end + 1);
      boolean word = next > end + 1 && isSmall(text, end + 1, next);
      if (!word || (Folded.isPrintable(text.at(next)) && !closes(text.at(next)))) {
        return new Span(first.begin(), end);
      }
      end = next;
    }
    return new Span(first.begin(), end);
  }

  private static boolean isSmall(Folded text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Folded.isLetter(text.at(at))) {
        return false;
      }
    }
    return to > from;
  }
}
