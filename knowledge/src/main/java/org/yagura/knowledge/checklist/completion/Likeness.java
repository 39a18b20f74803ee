package org.yagura.knowledge.checklist.completion;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** How alike two sentences are, whatever their width, spaces and punctuation. */
public final class Likeness {

  private Likeness() {}

  /** Shared pairs of letters, 0 to 1 (Dice); 0 for an empty sentence. */
  public static double of(String first, String second) {
    Set<String> a = pairs(letters(first));
    Set<String> b = pairs(letters(second));
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return 2.0 * common.size() / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Punct}、。・「」（）※]", "");
  }
}
