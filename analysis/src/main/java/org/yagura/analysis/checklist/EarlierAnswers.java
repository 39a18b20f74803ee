package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Crossing;
import org.yagura.model.checklist.EarlierAnswer;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/** Answers of earlier years as proposals: what was said, and what has changed since. */
final class EarlierAnswers {

  private final ChecklistEdition edition;
  private final ItemWords words;

  EarlierAnswers(ChecklistEdition edition) {
    this.edition = edition;
    this.words = new ItemWords(edition);
  }

  /** The newest answer to each item, in the order of the form. */
  List<EarlierAnswer> of(List<ListEntry> earlier, List<ItemAnswer> now) {
    Map<String, ListEntry> newest = new HashMap<>();
    for (ListEntry it : earlier) {
      if (!it.text(ListField.ANSWER).isEmpty()) {
        item(it).ifPresent(item -> newest.merge(item.key(), it, EarlierAnswers::later));
      }
    }
    List<EarlierAnswer> all = new ArrayList<>();
    for (ChecklistItem item : edition.items()) {
      ListEntry entry = newest.get(item.key());
      if (entry != null) {
        all.add(proposal(item, entry, now));
      }
    }
    return all;
  }

  private static ListEntry later(ListEntry one, ListEntry other) {
    int first = AnswerYears.year(one).orElse(0);
    return AnswerYears.year(other).orElse(0) >= first ? other : one;
  }

  /** By its words first, since numbers moved; by its number within the same edition. */
  private Optional<ChecklistItem> item(ListEntry entry) {
    Optional<ChecklistItem> meant = words.meant(entry);
    boolean sameEdition = edition(entry).equals(edition.id());
    return meant.isPresent() || !sameEdition
        ? meant
        : edition.items().stream().filter(it -> words.isOf(it, entry)).findFirst();
  }

  private static String edition(ListEntry entry) {
    String stated = entry.text(ListField.PERIOD);
    if (!stated.isEmpty()) {
      return stated;
    }
    OptionalInt year = AnswerYears.year(entry);
    return year.isPresent() ? FiscalYear.edition(year.getAsInt()) : "";
  }

  private EarlierAnswer proposal(ChecklistItem item, ListEntry entry, List<ItemAnswer> now) {
    String from = edition(entry);
    Optional<Crossing> crossing =
        item.links().crosswalk().stream().filter(it -> it.edition().equals(from)).findFirst();
    String relation =
        from.equals(edition.id())
            ? Crossing.Relation.EQUAL.japanese()
            : crossing.map(it -> it.relation().japanese()).orElse("");
    String said = StatedAnswers.said(entry.text(ListField.ANSWER));
    return new EarlierAnswer(
        item.id(),
        item.row(),
        from,
        entry.text(ListField.NUMBER),
        relation,
        said,
        entry.text(ListField.DATE),
        changed(item, said, relation, now),
        List.of(entry.evidence()));
  }

  private List<String> changed(
      ChecklistItem item, String said, String relation, List<ItemAnswer> now) {
    List<String> changed = new ArrayList<>();
    if (!relation.isEmpty() && !relation.equals(Crossing.Relation.EQUAL.japanese())) {
      changed.add("項目が変わりました（%s）。".formatted(relation));
    }
    now.stream()
        .filter(it -> it.item().id().equals(item.id()) && it.item().row().equals(item.row()))
        .findFirst()
        .ifPresent(it -> changed.addAll(since(it, said)));
    return changed;
  }

  private static List<String> since(ItemAnswer now, String said) {
    List<String> since = new ArrayList<>();
    boolean settled = now.basis() != ItemAnswer.Basis.NONE;
    if (settled && !now.answer().japanese().equals(said)) {
      since.add("いまは「%s」です。".formatted(now.answer().japanese()));
    }
    if (said.equals("はい")) {
      now.against()
          .filter(it -> it.decisive())
          .map(ItemAnswer.Fact::what)
          .limit(3)
          .forEach(since::add);
    }
    return since;
  }
}
