package org.yagura.analysis.checklist;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/**
 * The hearing sheet's answers by item. Numbers mean different things in different editions, so that
 * the question's words decide where they are given, and the number where they are not.
 */
final class StatedAnswers {

  private static final double SAME_WORDS = 0.6;
  private static final double OTHER_WORDS = 0.25;

  private final List<ListEntry> entries;

  StatedAnswers(List<ListedThing> answers) {
    entries = answers.stream().map(ListedThing::entry).toList();
  }

  /** What was answered to an item; nothing where nobody was asked. */
  Statement of(ChecklistEdition edition, ChecklistItem item) {
    return entries.stream()
        .filter(it -> isOf(edition, item, it))
        .reduce((earlier, later) -> answered(later) ? later : earlier)
        .map(StatedAnswers::statement)
        .orElse(Statement.NONE);
  }

  private static boolean isOf(ChecklistEdition edition, ChecklistItem item, ListEntry entry) {
    String words = letters(entry.text(ListField.QUESTION));
    if (!isRow(item, entry, words)) {
      return false;
    }
    boolean numbered = isNumber(item, entry.text(ListField.NUMBER));
    if (words.isEmpty()) {
      return numbered;
    }
    double likeness = likeness(words, letters(item.text().sentence()));
    return numbered
        ? likeness >= OTHER_WORDS
        : likeness >= SAME_WORDS && best(edition, item, words);
  }

  private static boolean best(ChecklistEdition edition, ChecklistItem item, String words) {
    double own = likeness(words, letters(item.text().sentence()));
    return edition.items().stream()
        .allMatch(it -> likeness(words, letters(it.text().sentence())) <= own);
  }

  /** Items of one id differ by what they are asked of. */
  private static boolean isRow(ChecklistItem item, ListEntry entry, String words) {
    if (item.row().isEmpty()) {
      return true;
    }
    String asked = letters(entry.text(ListField.TARGET) + entry.text(ListField.TYPE)) + words;
    boolean server = asked.contains("サーバ");
    boolean terminal = asked.contains("端末") || asked.contains("クライアント");
    if (server == terminal) {
      return true;
    }
    return item.row().equals("server") == server;
  }

  private static boolean isNumber(ChecklistItem item, String number) {
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

  /** Shared pairs of characters, 0 to 1 (Dice). */
  private static double likeness(String a, String b) {
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

  private static boolean answered(ListEntry it) {
    return !it.text(ListField.ANSWER).isEmpty();
  }

  private static Statement statement(ListEntry it) {
    return new Statement(
        said(it.text(ListField.ANSWER)),
        it.text(ListField.DATE),
        it.text(ListField.UNTIL),
        it.text(ListField.NOTE),
        List.of(it.evidence()));
  }

  private static String said(String answer) {
    return Optional.of(answer)
        .map(it -> it.equals("yes") ? "はい" : it.equals("no") ? "いいえ" : it)
        .orElseThrow();
  }
}
