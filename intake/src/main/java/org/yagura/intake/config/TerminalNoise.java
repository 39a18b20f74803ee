package org.yagura.intake.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal leaves in a captured session: pagers' prompts, backspaces, escape sequences. */
final class TerminalNoise {

  /** Prompts of pagers: Cisco, Allied Telesis, NEC, FortiOS; Yamaha; Junos; ASA; PAN-OS. */
  private static final Pattern MORE =
      Pattern.compile(
          "^ {0,4}(?i:--more--|-{2,3} ?more ?-{2,3}|-{2,3} ?(?:つづく|続く|もっと) ?-{2,3}"
              + "|---\\(more(?: \\d{1,3}%)?\\)---|<--- more --->|lines \\d{1,7}-\\d{1,7}(?= *(?:\b|$)))");

  private static final String ERASURE = "         ";
  private static final char ESCAPE = '\u001b';

  private TerminalNoise() {}

  /** The line as it was meant; lines without noise are returned as they are. */
  static String strip(String line) {
    if (line.indexOf('\b') < 0 && line.indexOf(ESCAPE) < 0 && !isPager(line)) {
      return line;
    }
    String clean = withoutEscapes(line);
    Matcher more = MORE.matcher(clean);
    if (more.find()) {
      clean = withoutErasure(clean.substring(more.end()));
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
    int first = Blanks.end(line); // most lines are settled here, without the pattern
    return first < line.length()
        && (line.charAt(first) == '-'
            || line.charAt(first) == '<'
            || line.startsWith("lines ", first))
        && MORE.matcher(line).find();
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
