package org.yagura.analysis.checklist;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/** The answers of this year, by item. */
final class StatedAnswers {

  private static final Pattern BEHIND =
      Pattern.compile("(?:はい|いいえ|○|〇|×|有|済)[（(]([^（()）]{1,80})[)）]");

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
   * @param others what else was answered to the item, where it is not the same
   */
  record Stated(Statement statement, String caution, List<Statement> others) {
    static final Stated NONE = new Stated(Statement.NONE, "", List.of());

    Stated {
      others = List.copyOf(others);
    }
  }

  /**
   * What was answered to an item: the newest answer, of several of one day the one that is no yes;
   * nothing where nobody was asked.
   */
  Stated of(ChecklistItem item) {
    List<ListEntry> asked = entries.stream().filter(it -> words.isOf(item, it)).toList();
    Optional<ListEntry> kept = asked.stream().reduce(StatedAnswers::kept);
    if (kept.isEmpty()) {
      return Stated.NONE;
    }
    String said = kept.get().text(ListField.ANSWER);
    List<Statement> others =
        asked.stream()
            .filter(it -> answered(it) && !it.text(ListField.ANSWER).equals(said))
            .map(StatedAnswers::statement)
            .toList();
    return new Stated(statement(kept.get()), caution(item, kept.get()), others);
  }

  private static ListEntry kept(ListEntry one, ListEntry other) {
    if (answered(one) != answered(other)) {
      return answered(one) ? one : other;
    }
    String first = one.text(ListField.DATE);
    String second = other.text(ListField.DATE);
    if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
      return first.compareTo(second) > 0 ? one : other;
    }
    return one.text(ListField.ANSWER).equals("yes") ? other : one;
  }

  private String caution(ChecklistItem item, ListEntry entry) {
    if (words.isCrossed(item, entry)) {
      return "ほかの版の対応する項目「%s」への回答です。".formatted(entry.text(ListField.QUESTION));
    }
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
        note(it),
        List.of(it.evidence()));
  }

  /** The remark, and what stands in brackets behind the answer itself: はい（一部）. */
  private static String note(ListEntry it) {
    String told = it.text(ListField.NOTE);
    // Our own remark beside an answer that a person changed speaks of the answer before.
    String note = told.startsWith("ヒアリングシートの回答は") ? "" : told;
    String cell = it.find(ListField.ANSWER).map(a -> a.evidence().says()).orElse("");
    Matcher behind = BEHIND.matcher(cell);
    String said = behind.find() ? behind.group(1) : "";
    return note.isEmpty() || said.isEmpty() ? note + said : said + "。" + note;
  }

  static String said(String answer) {
    return switch (answer) {
      case "yes" -> "はい";
      case "no" -> "いいえ";
      default -> answer;
    };
  }
}
