package org.yagura.intake.config;

/** What a terminal leaves in a captured session: pagers' prompts, backspaces, escape sequences. */
final class TerminalNoise {

  private static final String MORE = "--More--";
  private static final String ERASURE = "         ";
  private static final char ESCAPE = '\u001b';

  private TerminalNoise() {}

  /** The line as it was meant; lines without noise are returned as they are. */
  static String strip(String line) {
    if (line.indexOf('\b') < 0 && line.indexOf(ESCAPE) < 0 && !isPager(line)) {
      return line;
    }
    String clean = withoutEscapes(line);
    int more = clean.indexOf(MORE);
    if (more >= 0 && clean.substring(0, more).isBlank()) {
      clean = withoutErasure(clean.substring(more + MORE.length()));
    }
    int back = clean.lastIndexOf('\b');
    return back >= 0 ? clean.substring(back + 1) : clean;
  }

  /** The blanks that wiped the pager's prompt, where a log left out the backspaces around them. */
  private static String withoutErasure(String line) {
    boolean erased = line.indexOf('\b') < 0 && line.startsWith(ERASURE);
    return erased ? line.substring(ERASURE.length()) : line;
  }

  private static boolean isPager(String line) {
    return !line.isEmpty()
        && (line.charAt(0) == '-' || line.charAt(0) == ' ')
        && line.stripLeading().startsWith(MORE);
  }

  private static String withoutEscapes(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) == ESCAPE) {
        at = endOfEscape(line, at + 1);
      } else {
        out.append(line.charAt(at++));
      }
    }
    return out.toString();
  }

  /** Behind {@code [}, parameters and a final letter; behind a single character otherwise. */
  private static int endOfEscape(String line, int from) {
    int at = from;
    if (at < line.length() && line.charAt(at) == '[') {
      at++;
      while (at < line.length() && (line.charAt(at) < '@' || line.charAt(at) > '~')) {
        at++;
      }
    }
    return Math.min(at + 1, line.length());
  }
}
