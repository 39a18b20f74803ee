package org.yagura.intake.ledger.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet.Cell;

/**
 * How Excel shows a number, as far as a reader must know: as a date of some precision, as a time,
 * or as a number that may have leading zeros and fixed words around it. Built-in codes are those of
 * ECMA-376 part 1, 18.8.30, with the Japanese ones.
 */
public final class NumberFormat {

  /** Numbers as they are. */
  public static final NumberFormat GENERAL = new NumberFormat(Shape.NUMBER, "", 0, "");

  private enum Shape {
    NUMBER,
    YEAR,
    MONTH,
    DATE,
    DATE_AND_TIME,
    TIME
  }

  private static final double SECONDS_A_DAY = 86_400;
  private static final double LAST_SERIAL = 2_958_466; // 10000-01-01
  private static final int NOT_A_DAY = 60; // 1900-02-29, which Excel believes in
  private static final LocalDate BEFORE_THAT_DAY = LocalDate.of(1899, 12, 31);
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final MathContext SHOWN_DIGITS = new MathContext(15);
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_CODE = 255;

  private static final Map<String, Shape> BUILT_IN_RANGES =
      Map.of(
          "14-16", Shape.DATE,
          "17-17", Shape.MONTH,
          "18-21", Shape.TIME,
          "22-22", Shape.DATE_AND_TIME,
          "27-31", Shape.DATE,
          "32-33", Shape.TIME,
          "34-35", Shape.DATE,
          "36-36", Shape.DATE,
          "45-47", Shape.TIME,
          "50-58", Shape.DATE);

  private static final Pattern AROUND_ZEROS =
      Pattern.compile("((?:\"[^\"]{0,40}\"|\\\\.)?)(0{1,20})((?:\"[^\"]{0,40}\"|\\\\.)?)");

  private final Shape shape;
  private final String before;
  private final int digits;
  private final String after;

  private NumberFormat(Shape shape, String before, int digits, String after) {
    this.shape = shape;
    this.before = before;
    this.digits = digits;
    this.after = after;
  }

  /**
   * A format by its number and code.
   *
   * @param id 0 to 163 are built in
   * @param code the custom format, empty for built-in ones
   */
  public static NumberFormat of(int id, String code) {
    return code.isEmpty() || code.length() > LONGEST_CODE ? builtIn(id) : custom(code);
  }

  private static NumberFormat builtIn(int id) {
    for (Map.Entry<String, Shape> range : BUILT_IN_RANGES.entrySet()) {
      String[] ends = range.getKey().split("-", 2);
      if (Integer.parseInt(ends[0]) <= id && id <= Integer.parseInt(ends[1])) {
        return of(range.getValue());
      }
    }
    return GENERAL;
  }

  private static NumberFormat custom(String code) {
    String first = firstSection(code);
    Matcher zeros = AROUND_ZEROS.matcher(first);
    if (zeros.matches()) {
      return new NumberFormat(
          Shape.NUMBER,
          unquoted(zeros.group(1)),
          zeros.group(2).length(),
          unquoted(zeros.group(3)));
    }
    Shape shape = shape(bare(first));
    return shape == Shape.NUMBER ? GENERAL : of(shape);
  }

  private static NumberFormat of(Shape shape) {
    return new NumberFormat(shape, "", 0, "");
  }

  private static String unquoted(String literal) {
    return literal.startsWith("\\") ? literal.substring(1) : literal.replace("\"", "");
  }

  private static String firstSection(String code) {
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return code.substring(0, i);
      }
    }
    return code;
  }

  /** The code in lower case without literals, escapes, paddings, colours and locales. */
  private static String bare(String section) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < section.length(); i++) {
      char c = section.charAt(i);
      if (c == '"' || c == '[') {
        int end = section.indexOf(c == '"' ? '"' : ']', i + 1);
        String inside = section.substring(i + 1, end < 0 ? section.length() : end);
        if (c == '[' && inside.matches("[hHmMsS]{1,9}")) {
          bare.append("h"); // elapsed time
        }
        i = end < 0 ? section.length() : end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else {
        bare.append(c);
      }
    }
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static Shape shape(String bare) {
    if (bare.contains("general") || bare.startsWith("g/")) {
      return Shape.NUMBER;
    }
    boolean time = bare.contains("h") || bare.contains("s");
    boolean year = bare.contains("y") || bare.contains("g") || bare.matches("[^e]*e(?![+-]).*");
    boolean day = bare.contains("d") || bare.contains("aaa");
    boolean month = bare.contains("m") && (!time || year || day);
    if (day) {
      return time ? Shape.DATE_AND_TIME : Shape.DATE;
    }
    if (year) {
      return month ? Shape.MONTH : Shape.YEAR;
    }
    if (time) {
      return Shape.TIME;
    }
    return month ? Shape.DATE : Shape.NUMBER;
  }

  /**
   * The cell a number makes.
   *
   * @param raw the number as the file writes it; other text becomes a text cell
   * @param from1904 whether serial dates count from 1904-01-01, as old Macs wrote
   */
  public Cell cell(int column, String raw, boolean from1904, boolean hidden) {
    if (shape != Shape.NUMBER) {
      try {
        Cell dated = dated(column, Double.parseDouble(raw), from1904, hidden);
        if (dated != null) {
          return dated;
        }
      } catch (NumberFormatException e) {
        return new Cell(column, raw, Sheet.Type.TEXT, hidden);
      }
    }
    return number(column, raw, hidden);
  }

  private Cell number(int column, String raw, boolean hidden) {
    String plain = plain(raw);
    if (plain.isEmpty()) {
      return new Cell(column, raw, Sheet.Type.TEXT, hidden);
    }
    boolean whole = plain.chars().allMatch(it -> it >= '0' && it <= '9');
    if (digits == 0 || !whole) {
      return new Cell(column, plain, Sheet.Type.NUMBER, hidden);
    }
    String padded = "0".repeat(Math.max(0, digits - plain.length())) + plain;
    boolean words = !before.isEmpty() || !after.isEmpty();
    return new Cell(
        column, before + padded + after, words ? Sheet.Type.TEXT : Sheet.Type.NUMBER, hidden);
  }

  /** Fifteen digits, as Excel shows them; empty when it is no number. */
  private static String plain(String raw) {
    if (raw.length() <= 15 && !raw.isEmpty() && raw.charAt(0) != '0' && isDigits(raw)) {
      return raw;
    }
    if (raw.length() > LONGEST_NUMBER) {
      return "";
    }
    try {
      BigDecimal value = new BigDecimal(raw.strip());
      if (value.signum() == 0) {
        return "0";
      }
      if (Math.abs((long) value.precision() - value.scale()) > 30) {
        return raw.strip();
      }
      return value.round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private @Nullable Cell dated(int column, double serial, boolean from1904, boolean hidden) {
    long seconds = Math.round(serial * SECONDS_A_DAY);
    if (!(serial >= 0 && serial < LAST_SERIAL)) {
      return null;
    }
    if (shape == Shape.TIME) {
      return new Cell(column, clock(seconds), Sheet.Type.TEXT, hidden);
    }
    long days = seconds / (long) SECONDS_A_DAY;
    if (!from1904 && (days < 1 || days == NOT_A_DAY)) {
      return null;
    }
    LocalDate epoch = from1904 ? EPOCH_1904 : days < NOT_A_DAY ? BEFORE_THAT_DAY : EPOCH_1900;
    LocalDate date = epoch.plusDays(days);
    long clock = seconds % (long) SECONDS_A_DAY;
    return new Cell(column, iso(date, LocalTime.ofSecondOfDay(clock)), Sheet.Type.DATE, hidden);
  }

  private String iso(LocalDate date, LocalTime time) {
    return switch (shape) {
      case YEAR -> "%04d".formatted(date.getYear());
      case MONTH -> YearMonth.from(date).toString();
      case DATE, TIME, NUMBER -> date.toString();
      case DATE_AND_TIME ->
          time.equals(LocalTime.MIDNIGHT)
              ? date.toString()
              : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, time));
    };
  }

  private static String clock(long seconds) {
    String minutes = "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + ":%02d".formatted(seconds % 60);
  }
}
