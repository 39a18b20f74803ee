package org.yagura.intake.ledger.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them, to ISO text as precise as the source: {@code 2021}, {@code 2021-04},
 * {@code 2021-04-01}. Times of day are left out.
 */
public final class DateText {

  private static final int MOST = 60;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final String REST = "(?:[ T(日頃ごまで以降付現末初上中下旬予定時点春夏秋冬吉導購設更納終満].*)?";
  private static final String MARK = " {0,2}[./年\\-] {0,2}";
  private static final String MONTH = " {0,2}[./月\\-] {0,2}";

  private static final Pattern WESTERN =
      Pattern.compile(
          "(?:西暦)?((?:19|20)\\d{2})(?:年度?|"
              + MARK
              + "(\\d{1,2})(?:月|"
              + MONTH
              + "(\\d{1,2})日?)?)?"
              + REST,
          Pattern.DOTALL);
  private static final Pattern ERA =
      Pattern.compile(
          "(明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr㍻㋿])[. ]?(元|\\d{1,2})(?:年度?|"
              + MARK
              + "(\\d{1,2})(?:月|"
              + MONTH
              + "(\\d{1,2})日?)?)?"
              + REST,
          Pattern.DOTALL);
  private static final Pattern DIGITS =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})?(?:\\d{6}\\.0Z)?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("'?(\\d{2})[./](\\d{1,2})[./](\\d{1,2})" + REST, Pattern.DOTALL);
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})" + REST, Pattern.DOTALL);
  private static final Pattern MONTH_NAME =
      Pattern.compile(
          "(?:(\\d{1,2})[- ])?([A-Za-z]{3,9})\\.?[- ,/']{1,2}(?:(\\d{1,2}), ?)?((?:19|20)?\\d{2})"
              + REST);
  private static final Map<String, Integer> BEFORE =
      Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018);
  private static final Map<String, String> INITIALS =
      Map.ofEntries(
          Map.entry("m", "明治"),
          Map.entry("t", "大正"),
          Map.entry("s", "昭和"),
          Map.entry("h", "平成"),
          Map.entry("r", "令和"),
          Map.entry("明", "明治"),
          Map.entry("大", "大正"),
          Map.entry("昭", "昭和"),
          Map.entry("平", "平成"),
          Map.entry("令", "令和"));

  /** The same year told twice: {@code 平成31年(令和元年)5月}, {@code 令和5(2023)年}. */
  private static final Pattern TWICE =
      Pattern.compile(
          "^([^(]{1,8})\\((?:西暦)?((?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])?[. ]?(?:元|\\d{1,4}))年?\\)(.{0,40})$",
          Pattern.DOTALL);

  private static final Pattern FISCAL =
      Pattern.compile("(.{1,8}?)年度(末?)(?:[ (頃ごまで予定].{0,40})?", Pattern.DOTALL);
  private static final String LAST_MONTH = "-03";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private DateText() {}

  /** The date a clean text begins with; empty when it is none or names a day that never was. */
  public static Optional<String> parse(String clean) {
    String bounded = clean.length() > MOST ? clean.substring(0, MOST) : clean;
    String text =
        KanjiNumber.toDigits(bounded.startsWith("~") ? bounded.substring(1).strip() : bounded);
    return text.isEmpty() ? Optional.empty() : yearEnd(text, false).or(() -> plain(text));
  }

  /**
   * The date by which something ends, in a column of such dates: a fiscal year ends with the March
   * of the next year.
   */
  public static Optional<String> parseLast(String clean) {
    return clean.contains("年度")
        ? yearEnd(KanjiNumber.toDigits(clean), true).or(() -> parseInDateColumn(clean))
        : parseInDateColumn(clean);
  }

  /** The end of a fiscal year: of one that says so, or of any. */
  private static Optional<String> yearEnd(String text, boolean any) {
    Matcher fiscal = FISCAL.matcher(text);
    boolean ends = fiscal.matches() && (any || !fiscal.group(2).isEmpty());
    return ends
        ? plain(fiscal.group(1) + "年")
            .filter(it -> it.length() == 4)
            .map(it -> (Integer.parseInt(it) + 1) + LAST_MONTH)
        : Optional.empty();
  }

  private static Optional<String> plain(String told) {
    Matcher twice = TWICE.matcher(told);
    boolean doubled = twice.matches();
    String text = doubled ? twice.group(1) + twice.group(3) : told;
    if (doubled && !plain(year(twice.group(1))).equals(plain(year(twice.group(2))))) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first < '0' || first > '9') {
      return first == '\'' ? shortYear(text) : era(text).or(() -> named(text));
    }
    Optional<String> western = western(text);
    if (western.isPresent()) {
      return western;
    }
    Matcher american = AMERICAN.matcher(text);
    if (american.matches()) {
      return american(american);
    }
    return shortYear(text).or(() -> named(text));
  }

  private static String year(String text) {
    return text.endsWith("年") ? text : text + "年";
  }

  /** A date in a column of dates, where a bare number is a serial date of Excel or a file time. */
  public static Optional<String> parseInDateColumn(String clean) {
    return parse(clean)
        .or(() ->
            serial(clean)
                .or(() -> fileTime(clean))
                .filter(it -> parse(it).isPresent())); // years that no other form may say
  }

  /** The year that an era's year stands for; the first year is also written 元. */
  static OptionalInt westernYear(String era, String year) {
    String name = INITIALS.getOrDefault(era.toLowerCase(Locale.ROOT), era);
    Integer before = BEFORE.get(name);
    if (before == null) {
      return OptionalInt.empty();
    }
    int count = year.equals("元") ? 1 : Integer.parseInt(year);
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(before + count); // no era has a year 0
  }

  private static Optional<String> western(String text) {
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return iso(Integer.parseInt(digits.group(1)), digits.group(2), digits.group(3));
    }
    Matcher western = WESTERN.matcher(text);
    return western.matches()
        ? iso(Integer.parseInt(western.group(1)), western.group(2), western.group(3))
        : Optional.empty();
  }

  private static Optional<String> era(String text) {
    Matcher era = ERA.matcher(text);
    if (!era.matches()) {
      return Optional.empty();
    }
    OptionalInt year = westernYear(era.group(1), era.group(2));
    return year.isEmpty() ? Optional.empty() : iso(year.getAsInt(), era.group(3), era.group(4));
  }

  private static Optional<String> american(Matcher matched) {
    String month = matched.group(1);
    String day = matched.group(2);
    boolean swapped = Integer.parseInt(month) > 12;
    return iso(Integer.parseInt(matched.group(3)), swapped ? day : month, swapped ? month : day);
  }

  private static Optional<String> shortYear(String text) {
    Matcher matched = SHORT_YEAR.matcher(text);
    return matched.matches()
        ? iso(2000 + Integer.parseInt(matched.group(1)), matched.group(2), matched.group(3))
        : Optional.empty();
  }

  private static Optional<String> named(String text) {
    Matcher matched = MONTH_NAME.matcher(text);
    if (!matched.matches()) {
      return Optional.empty();
    }
    String name = matched.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
    int at = MONTHS.indexOf(name);
    if (at < 0 || at % 3 != 0) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matched.group(4));
    String day = matched.group(1) != null ? matched.group(1) : matched.group(3);
    return iso(year < 100 ? 2000 + year : year, String.valueOf(at / 3 + 1), day);
  }

  private static Optional<String> serial(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    if (whole.length() != 5
        || !isNumber(whole)
        || (point > 0 && !isNumber(text.substring(point + 1)))) {
      return Optional.empty();
    }
    int serial = Integer.parseInt(whole);
    return serial >= 18_000 && serial <= 80_000
        ? Optional.of(SERIAL_ZERO.plusDays(serial).toString())
        : Optional.empty();
  }

  /** Hundreds of nanoseconds since 1601, as Active Directory counts. */
  private static Optional<String> fileTime(String text) {
    if (text.length() != 18 || !isNumber(text)) {
      return Optional.empty();
    }
    long days = Long.parseLong(text) / 864_000_000_000L;
    return Optional.of(LocalDate.of(1601, 1, 1).plusDays(days).toString());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  /** Devices and contracts lie within 1900 to 2099, however the year is written. */
  private static Optional<String> iso(int year, @Nullable String month, @Nullable String day) {
    if (year < 1900 || year > 2099) {
      return Optional.empty();
    }
    try {
      if (month == null) {
        return Optional.of(String.valueOf(year));
      }
      YearMonth ofYear = YearMonth.of(year, Integer.parseInt(month));
      return Optional.of(
          day == null ? ofYear.toString() : ofYear.atDay(Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
