package org.yagura.analysis.checklist;

import java.util.List;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/** The answers of this year, by item. */
final class StatedAnswers {

  private final List<ListEntry> entries;
  private final ItemWords words;

  StatedAnswers(List<ListEntry> thisYear, ChecklistEdition edition) {
    this.entries = List.copyOf(thisYear);
    this.words = new ItemWords(edition);
  }

  /**
   * An answer with what to know about it.
   *
   * @param caution in Japanese; empty for nothing
   */
  record Stated(Statement statement, String caution) {
    static final Stated NONE = new Stated(Statement.NONE, "");
  }

  /** What was answered to an item; nothing where nobody was asked. */
  Stated of(ChecklistItem item) {
    return entries.stream()
        .filter(it -> words.isOf(item, it))
        .reduce((earlier, later) -> answered(later) ? later : earlier)
        .map(it -> new Stated(statement(it), caution(item, it)))
        .orElse(Stated.NONE);
  }

  private String caution(ChecklistItem item, ListEntry entry) {
    return words.looksOther(item, entry)
        ? "確認項目の文言「%s」が様式と違います。番号で受け取りました（版が違うかもしれません）。".formatted(entry.text(ListField.QUESTION))
        : "";
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

  static String said(String answer) {
    return switch (answer) {
      case "yes" -> "はい";
      case "no" -> "いいえ";
      default -> answer;
    };
  }
}
