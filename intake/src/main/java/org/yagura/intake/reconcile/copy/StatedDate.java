package org.yagura.intake.reconcile.copy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a file's path states, as people write it into names of files and folders. */
final class StatedDate {

  private static final int REIWA = 2018;
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])?(?!\\d)");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)[-_.年](1[0-2]|0?[1-9])(?:[-_.月](3[01]|[12]\\d|0?[1-9])日?)?(?!\\d)");
  private static final Pattern SHORT =
      Pattern.compile("(?<!\\d)(2\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern REIWA_DATE =
      Pattern.compile(
          "(?:R|r|Ｒ|令和)(\\d{1,2})[-_.年](1[0-2]|0?[1-9])(?:[-_.月](3[01]|[12]\\d|0?[1-9])日?)?(?!\\d)");

  private StatedDate() {}

  /** ISO, as precise as written; empty when the path states none. The last in the path counts. */
  static String of(String path) {
    String found = "";
    int at = -1;
    for (Pattern pattern : List.of(COMPACT, WRITTEN, SHORT, REIWA_DATE)) {
      Matcher matcher = pattern.matcher(path);
      while (matcher.find()) {
        if (matcher.start() > at) {
          at = matcher.start();
          found = iso(year(pattern, matcher.group(1)), matcher.group(2), matcher.group(3));
        }
      }
    }
    return found;
  }

  private static int year(Pattern pattern, String digits) {
    int number = Integer.parseInt(digits);
    if (number >= 2000) {
      return number;
    }
    return number + (pattern == SHORT ? 2000 : REIWA);
  }

  private static String iso(int year, String month, String day) {
    String precise = "%d-%02d".formatted(year, Integer.parseInt(month));
    return day == null ? precise : precise + "-%02d".formatted(Integer.parseInt(day));
  }
}
