package org.yagura.intake.feed.json;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days at the beginning of times as feeds write them. */
public final class Days {

  private static final int LENGTH = 10;

  private Days() {}

  /** The day of {@code 2026-11-19T00:00:00.000}; null when the text begins with none. */
  public static @Nullable LocalDate of(String text) {
    String day = text.replace('.', '-').replace('/', '-');
    if (day.length() < LENGTH) {
      return null;
    }
    try {
      return LocalDate.parse(day.substring(0, LENGTH), DateTimeFormatter.ISO_LOCAL_DATE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
