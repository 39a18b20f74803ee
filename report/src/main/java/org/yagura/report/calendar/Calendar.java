package org.yagura.report.calendar;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How documents write days: chosen once a run and bound to it, since nearly every sentence of every
 * document may hold one. Where none was chosen, western years.
 */
public enum Calendar {
  /** 2026年11月20日. */
  WESTERN("western"),
  /** 令和8年11月20日. */
  WAREKI("wareki"),
  /** 2026-11-20. */
  ISO("iso");

  private static final ScopedValue<Calendar> CHOSEN = ScopedValue.newInstance();
  private static final int FIRST_JAPANESE_YEAR = 1873; // when Japan took the Gregorian calendar

  private final String id;

  Calendar(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The calendar of this run. */
  public static Calendar chosen() {
    return CHOSEN.orElse(WESTERN);
  }

  /** Does the work with days written in this calendar. */
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CHOSEN, this).call(work);
  }

  /** The same work for another thread, with the calendar that is chosen here. */
  public static <T> Supplier<T> kept(Supplier<T> work) {
    Calendar here = chosen();
    return () -> here.<T, RuntimeException>during(work::get);
  }

  /** A whole day. */
  public String day(LocalDate day) {
    return switch (this) {
      case WESTERN ->
          "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      case WAREKI -> year(day) + "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
      case ISO -> day.toString();
    };
  }

  /** The month of a day. */
  public String month(LocalDate day) {
    return switch (this) {
      case WESTERN -> "%d年%d月".formatted(day.getYear(), day.getMonthValue());
      case WAREKI -> year(day) + "%d月".formatted(day.getMonthValue());
      case ISO -> day.toString().substring(0, "2026-11".length());
    };
  }

  /**
   * 令和8年; the first year of an era is 元年. Years before the era of Meiji's calendar stay western.
   */
  private static String year(LocalDate day) {
    if (day.getYear() < FIRST_JAPANESE_YEAR) {
      return day.getYear() + "年";
    }
    JapaneseDate japanese = JapaneseChronology.INSTANCE.date(day);
    int year = japanese.get(ChronoField.YEAR_OF_ERA);
    String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    return era + (year == 1 ? "元" : year) + "年";
  }
}
