package org.yagura.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text, its columns as wide as they need. */
final class Table {

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String title, String... header) {
    this.title = title;
    rows.add(List.of(header));
  }

  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The number with at most three significant places behind what matters. */
  static String number(double value) {
    return value >= 100
        ? Long.toString(Math.round(value))
        : value >= 10 ? fixed(value, 10) : fixed(value, 100);
  }

  private static String fixed(double value, int scale) {
    return Double.toString((double) Math.round(value * scale) / scale);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(title).append('\n');
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        text.append("  ").append(cell).append(" ".repeat(width(column) - cell.length()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(it -> it.get(column).length()).max().orElse(0);
  }
}
