package org.yagura.analysis.checklist;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fiscal years, which begin in April; the checklist is filled in once in each. */
final class FiscalYear {

  private static final int APRIL = 4;
  private static final int REIWA = 2018;
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:令和|R|r)\\s*([0-9]{1,2})\\s*年度|(?<![0-9A-Za-z])R([5-9])(?![0-9])|(20[0-9]{2})\\s*年度");

  private FiscalYear() {}

  static int of(LocalDate day) {
    return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
  }

  /** Of an ISO date that tells at least the month; empty for any other text. */
  static OptionalInt of(String date) {
    if (!date.matches("\\d{4}-\\d{2}(-.*)?")) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(date.substring(0, 4));
    return OptionalInt.of(Integer.parseInt(date.substring(5, 7)) < APRIL ? year - 1 : year);
  }

  /** The fiscal year that words name, such as 令和6年度, R6 or 2024年度; empty where none is. */
  static OptionalInt named(String words) {
    Matcher named = NAMED.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
    if (!named.find()) {
      return OptionalInt.empty();
    }
    String era = named.group(1) == null ? named.group(2) : named.group(1);
    return OptionalInt.of(
        era == null ? Integer.parseInt(named.group(3)) : REIWA + Integer.parseInt(era));
  }

  /**
   * That an edition is not the one of the day's fiscal year, in Japanese; empty where it is, or
   * where the edition is of no year. Inspectors ask for the form of their own year.
   */
  static String notThisYears(String edition, LocalDate day) {
    int now = of(day);
    if (!edition.matches("R[0-9]{1,2}") || Integer.parseInt(edition.substring(1)) >= now - REIWA) {
      return "";
    }
    return "令和%s年度の様式です。今年度（令和%d年度）の様式ではありません。今年度の公式の Excel を yagura knowledge import で取り込み、yagura knowledge confirm で確かめてから、作り直してください。"
        .formatted(edition.substring(1), now - REIWA);
  }

  /** The edition of a fiscal year, such as {@code R6}. */
  static String edition(int year) {
    return "R" + (year - REIWA);
  }
}
