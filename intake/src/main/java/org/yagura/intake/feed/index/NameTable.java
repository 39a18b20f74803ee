package org.yagura.intake.feed.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by numbers, in the order in which they came. */
final class NameTable {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  int number(String text) {
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known == null) {
      texts.add(text);
      return texts.size() - 1;
    }
    return known;
  }

  List<String> texts() {
    return texts;
  }
}
