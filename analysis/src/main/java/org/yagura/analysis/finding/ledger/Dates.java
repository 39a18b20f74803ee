package org.yagura.analysis.finding.ledger;

import java.time.LocalDate;

/** Dates as precise as their source. */
final class Dates {

  private Dates() {}

  /**
   * Whether a day, month or year was over before {@code day}; a month or year that still runs was
   * not. Empty text was not.
   */
  static boolean isBefore(String date, LocalDate day) {
    return !date.isEmpty()
        && date.compareTo(day.toString().substring(0, Math.min(10, date.length()))) < 0;
  }
}
