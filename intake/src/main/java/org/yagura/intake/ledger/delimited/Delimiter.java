package org.yagura.intake.ledger.delimited;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which character stands between the fields of a text, if it is a table at all. A table's lines
 * have the same number of fields; prose, configurations, XML, JSON and YAML don't.
 *
 * @param separator tab, comma or semicolon; for a list of single values a character that no line
 *     holds
 * @param from where the records begin in the text
 */
record Delimiter(char separator, int from) {

  private static final char[] CANDIDATES = {'\t', ',', ';', '|'};
  private static final char NONE = '\u0000';
  private static final int SAMPLE = 1 << 16;
  private static final int SAMPLE_RECORDS = 300;
  private static final int LONGEST_SINGLE_VALUE = 80;

  /**
   * Finds the delimiter; empty when the text is no table.
   *
   * @param named whether the file's name says that it is one
   */
  static Optional<Delimiter> of(String text, boolean named) {
    String sample = sample(text);
    if (sample.startsWith("sep=") && sample.length() > 4) {
      int end = sample.indexOf('\n');
      return Optional.of(new Delimiter(sample.charAt(4), end < 0 ? text.length() : end + 1));
    }
    if (looksStructured(sample)) {
      return Optional.empty();
    }
    Shape best = null;
    for (char candidate : CANDIDATES) {
      Shape shape = Shape.of(sample, candidate);
      if (shape.isTable(named) && (best == null || shape.weight() > best.weight())) {
        best = shape;
      }
    }
    if (best != null) {
      return Optional.of(new Delimiter(best.separator(), 0));
    }
    return named && singleValues(sample) ? Optional.of(new Delimiter(NONE, 0)) : Optional.empty();
  }

  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    int end = text.lastIndexOf('\n', SAMPLE);
    return text.substring(0, end < 0 ? SAMPLE : end + 1);
  }

  /** XML, HTML and JSON begin with a character that no header begins with. */
  private static boolean looksStructured(String sample) {
    String start = sample.stripLeading();
    return start.startsWith("<") || start.startsWith("{") || start.startsWith("[{");
  }

  /** A list of addresses or names, one a line. */
  private static boolean singleValues(String sample) {
    List<String> lines = sample.lines().filter(it -> !it.isBlank()).toList();
    return lines.size() >= 2 && lines.stream().allMatch(it -> it.length() <= LONGEST_SINGLE_VALUE);
  }

  /**
   * How a text looks when it is cut at a separator.
   *
   * @param records that hold anything
   * @param width the commonest number of fields, of records with more than one
   * @param regular records of that width
   * @param filled records with at least two fields that hold anything
   */
  private record Shape(char separator, int records, int width, int regular, int filled) {

    static Shape of(String sample, char separator) {
      Map<Integer, Integer> widths = new HashMap<>();
      int count = 0;
      int filled = 0;
      Records records = new Records(sample, separator);
      for (int i = 0; i < SAMPLE_RECORDS && records.next(); i++) {
        long holding = records.fields().stream().filter(it -> !it.isBlank()).count();
        count += holding > 0 ? 1 : 0;
        filled += holding > 1 ? 1 : 0;
        if (holding > 0 && records.fields().size() > 1) {
          widths.merge(records.fields().size(), 1, Integer::sum);
        }
      }
      int width = 1;
      for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
        int most = widths.getOrDefault(width, 0);
        if (entry.getValue() > most || (entry.getValue() == most && entry.getKey() > width)) {
          width = entry.getKey();
        }
      }
      return new Shape(separator, count, width, widths.getOrDefault(width, 0), filled);
    }

    boolean isTable(boolean named) {
      if (width < 2 || filled == 0) {
        return false;
      }
      if (named) {
        return separator == ',' || regular * 3 >= records;
      }
      boolean regularEnough = regular * 5 >= records * 3 && filled * 5 >= records * 3;
      boolean wideEnough = width > 2 || separator == '\t' || regular * 10 >= records * 9;
      return records >= 2 && regular >= 2 && regularEnough && wideEnough;
    }

    long weight() {
      return (long) Math.min(regular, filled) * (width - 1);
    }
  }
}
