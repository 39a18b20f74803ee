package org.yagura.intake.scan.xml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The day of a scan in Japan, ISO; empty where a report does not say it in a way we know. */
final class ScanDay {

  private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
  private static final long YEAR_2100 = 4_102_444_800L;

  /** As {@code Wed Nov 11 11:00:00 2026}, in the scanner's own time. */
  private static final DateTimeFormatter C_TIME =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);

  private ScanDay() {}

  /** From seconds since 1970 in UTC. */
  static String ofEpoch(String seconds) {
    if (seconds.isEmpty()
        || seconds.length() > 10
        || !seconds.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return "";
    }
    long value = Long.parseLong(seconds);
    return value == 0 || value >= YEAR_2100
        ? ""
        : Instant.ofEpochSecond(value).atOffset(JAPAN).toLocalDate().toString();
  }

  /** From {@code 2026-11-11T02:00:00Z}. */
  static String ofIso(String time) {
    try {
      return OffsetDateTime.parse(time).withOffsetSameInstant(JAPAN).toLocalDate().toString();
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  /** From {@code Wed Nov 11 11:00:00 2026}. */
  static String ofWords(String time) {
    try {
      return LocalDate.parse(time.replaceAll(" +", " "), C_TIME).toString();
    } catch (DateTimeParseException e) {
      return "";
    }
  }
}
