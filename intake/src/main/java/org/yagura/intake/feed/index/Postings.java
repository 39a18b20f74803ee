package org.yagura.intake.feed.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yagura.intake.feed.index.IndexOutput.Part;
import org.yagura.intake.feed.index.code.Bytes;

/** What belongs to which key, each in the order in which it came. */
final class Postings {

  private final NameTable keys = new NameTable();
  private final Ints keyOf = new Ints();
  private final Ints itemOf = new Ints();

  void add(String key, int item) {
    keyOf.add(keys.number(key));
    itemOf.add(item);
  }

  /** Writes the keys, sorted, each with where its items begin; then the items. */
  void write(IndexOutput out, Part directory, Part items) throws java.io.IOException {
    TreeMap<String, Integer> sorted = new TreeMap<>();
    for (int i = 0; i < keys.texts().size(); i++) {
      sorted.put(keys.texts().get(i), i);
    }
    int[] counts = new int[keys.texts().size()];
    for (int i = 0; i < keyOf.size(); i++) {
      counts[keyOf.get(i)]++;
    }
    int[] next = new int[counts.length];
    List<byte[]> texts = new ArrayList<>(sorted.size());
    int[] starts = new int[sorted.size() + 1];
    int place = 0;
    int at = 0;
    Bytes text = new Bytes();
    for (var it : sorted.entrySet()) {
      next[it.getValue()] = at;
      starts[place++] = at;
      at += counts[it.getValue()];
      text.clear();
      text.text(it.getKey());
      texts.add(text.copy());
    }
    starts[place] = at;
    int[] ordered = new int[keyOf.size()];
    for (int i = 0; i < keyOf.size(); i++) {
      ordered[next[keyOf.get(i)]++] = itemOf.get(i);
    }
    out.begin(directory);
    out.directory(texts, starts);
    out.begin(items);
    out.ints(ordered);
  }
}
