package org.yagura.intake.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that terminal programs may write before each line of a log: {@code [2026-11-10
 * 10:00:00.123] }.
 */
final class LogStamps {

  private static final int LINES_LOOKED_AT = 200;
  private static final int MOST_LINES = 2000;
  private static final int LONGEST = 40;
  private static final Pattern STAMP =
      Pattern.compile(
          "\\[?(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\\d{1,2})[ T]"
              + "\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?(?: \\d{4})?\\]?(?: |$)");

  private final boolean stamped;

  private LogStamps(boolean stamped) {
    this.stamped = stamped;
  }

  /** Whether four of five lines that hold anything begin so. */
  static LogStamps of(String text) {
    int filled = 0;
    int stamps = 0;
    int lines = 0;
    int start = 0;
    while (start < text.length() && filled < LINES_LOOKED_AT && lines++ < MOST_LINES) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start && !text.substring(start, Math.min(end, start + 2)).isBlank()) {
        filled++;
        stamps +=
            STAMP.matcher(text.substring(start, Math.min(end, start + LONGEST))).lookingAt()
                ? 1
                : 0;
      }
      start = end + 1;
    }
    return new LogStamps(stamps >= 3 && stamps * 5 >= filled * 4);
  }

  /** The line without its time. */
  String strip(String line) {
    if (!stamped) {
      return line;
    }
    Matcher matcher = STAMP.matcher(line);
    return matcher.lookingAt() ? line.substring(matcher.end()) : line;
  }
}
