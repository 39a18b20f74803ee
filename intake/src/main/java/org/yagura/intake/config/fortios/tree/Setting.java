package org.yagura.intake.config.fortios.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * One {@code set}: a name and its values, unquoted, from its first line to its last; a quoted value
 * may span lines.
 */
public final class Setting {

  private final String name;
  private List<String> values = List.of();
  private final List<Integer> lines = new ArrayList<>(1);
  private boolean used;

  Setting(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public List<String> values() {
    used = true;
    return values;
  }

  /** The values, read only to see which names occur anywhere. */
  public List<String> words() {
    return values;
  }

  /** The line on which the last word was said. */
  public int line() {
    return lines.getLast();
  }

  /** All lines that belong to it. */
  public List<Integer> lines() {
    return lines;
  }

  /** Whether anything asked for its values. */
  public boolean isUsed() {
    return used;
  }

  void add(List<String> more, int first, int last) {
    List<String> all = new ArrayList<>(values);
    all.addAll(more);
    replace(all, first, last);
  }

  void replace(List<String> others, int first, int last) {
    values = List.copyOf(others);
    for (int line = first; line <= last; line++) {
      lines.add(line);
    }
  }

  void remove(List<String> others, int line) {
    values = values.stream().filter(it -> !others.contains(it)).toList();
    lines.add(line);
  }
}
