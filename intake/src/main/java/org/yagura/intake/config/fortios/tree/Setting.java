package org.yagura.intake.config.fortios.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * One {@code set}: a name and its values, unquoted, from its first line to its last; a quoted value
 * may span lines.
 */
public final class Setting {

  private final String name;
  private List<String> values = List.of();
  private int[] lines = {};
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
    return lines[lines.length - 1];
  }

  /** Hands on the number of each line that belongs to it. */
  public void eachLine(IntConsumer receiver) {
    for (int line : lines) {
      receiver.accept(line);
    }
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
    addLines(first, last);
  }

  void remove(List<String> others, int line) {
    values = values.stream().filter(it -> !others.contains(it)).toList();
    addLines(line, line);
  }

  private void addLines(int first, int last) {
    int before = lines.length;
    lines = Arrays.copyOf(lines, before + last - first + 1);
    for (int line = first; line <= last; line++) {
      lines[before + line - first] = line;
    }
  }
}
