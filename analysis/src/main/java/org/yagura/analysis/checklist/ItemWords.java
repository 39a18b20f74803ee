package org.yagura.analysis.checklist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/**
 * Which item a row of a hearing sheet means. The number decides, unless the words beside it are
 * clearly those of another item: numbers mean different things in different editions.
 */
final class ItemWords {

  private static final double SAME_WORDS = 0.6;
  private static final double OTHER_WORDS = 0.25;

  /** From here on two editions ask the same in other words. */
  private static final double SAME_QUESTION = 0.5;

  private static final List<ChecklistItem> KNOWN =
      ChecklistEditions.all().stream()
          .flatMap(it -> it.items().stream())
          .filter(it -> !it.text().sentence().isEmpty())
          .toList();

  private final ChecklistEdition edition;

  ItemWords(ChecklistEdition edition) {
    this.edition = edition;
  }

  boolean isOf(ChecklistItem item, ListEntry entry) {
    String words = letters(entry.text(ListField.QUESTION));
    if (!isRow(item, entry, words)) {
      return false;
    }
    boolean numbered = isNumber(item, entry.text(ListField.NUMBER));
    double own = Math.max(likeness(words, item), crossed(words, item));
    if (numbered) {
      return own >= SAME_WORDS || !isClearlyOther(item, words);
    }
    return own >= SAME_WORDS && best(words) <= own;
  }

  /** Whether the words are those of a later edition that the crosswalk leads to this item. */
  boolean isCrossed(ChecklistItem item, ListEntry entry) {
    String words = letters(entry.text(ListField.QUESTION));
    return likeness(words, item) < SAME_WORDS && crossed(words, item) >= SAME_WORDS;
  }

  /** Whether the number fits and the words are hardly the item's. */
  boolean looksOther(ChecklistItem item, ListEntry entry) {
    String words = letters(entry.text(ListField.QUESTION));
    return !words.isEmpty() && likeness(words, item) < OTHER_WORDS;
  }

  /** How like the words are to a later edition's item that the crosswalk leads to this one. */
  private double crossed(String words, ChecklistItem item) {
    return KNOWN.stream()
        .filter(it ->
            it.links().crosswalk().stream()
                .anyMatch(c -> c.edition().equals(edition.id()) && c.items().contains(item.key())))
        .mapToDouble(it -> likeness(words, it))
        .max()
        .orElse(0);
  }

  /** Whether the words are those of another item, of this edition or of any that was shipped. */
  private boolean isClearlyOther(ChecklistItem item, String words) {
    return Stream.concat(
            edition.items().stream().filter(it -> !it.id().equals(item.id())),
            KNOWN.stream()
                .filter(it -> likeness(letters(it.text().sentence()), item) < SAME_QUESTION))
        .anyMatch(it -> likeness(words, it) >= SAME_WORDS);
  }

  private double best(String words) {
    return edition.items().stream().mapToDouble(it -> likeness(words, it)).max().orElse(0);
  }

  /** The item that words alone mean; empty where none is clearly meant. */
  Optional<ChecklistItem> meant(ListEntry entry) {
    String words = letters(entry.text(ListField.QUESTION));
    return edition.items().stream()
        .filter(it -> isRow(it, entry, words) && likeness(words, it) >= SAME_WORDS)
        .max(Comparator.comparingDouble(it -> likeness(words, it)));
  }

  /** Items of one id differ by what they are asked of. */
  private static boolean isRow(ChecklistItem item, ListEntry entry, String words) {
    if (item.row().isEmpty()) {
      return true;
    }
    String asked = letters(entry.text(ListField.TARGET) + entry.text(ListField.TYPE)) + words;
    List<String> rows = new ArrayList<>();
    if (asked.contains("サーバ")) {
      rows.add("server");
    }
    if (asked.contains("端末") || asked.contains("クライアント")) {
      rows.add("terminal");
    }
    if (asked.contains("ネットワーク機器")) {
      rows.add("network");
    }
    return rows.size() != 1 || rows.contains(item.row());
  }

  static boolean isNumber(ChecklistItem item, String number) {
    String asked = number(number);
    return !asked.isEmpty()
        && (asked.equals(number(item.id()))
            || item.aliases().stream().anyMatch(it -> asked.equals(number(it))));
  }

  /** {@code 2-⑤}, {@code 2-(5)} and {@code ２－５} are one. */
  private static String number(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[‐‑‒–—―−ー]", "-")
        .replaceAll("[^0-9-]", "");
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Punct}、。・「」（）ー]", "");
  }

  /** Of an item's sentence or its short name, whichever is liker; 0 to 1. */
  private static double likeness(String words, ChecklistItem item) {
    String label = letters(item.heading().label().japanese());
    double short_ = words.length() >= 3 && (label.contains(words) || words.contains(label)) ? 1 : 0;
    return Math.max(
        short_, Math.max(dice(words, letters(item.text().sentence())), dice(words, label)));
  }

  /** Shared pairs of characters (Dice). */
  private static double dice(String a, String b) {
    Set<String> first = pairs(a);
    Set<String> second = pairs(b);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return 2.0 * common.size() / (first.size() + second.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
