package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;

/** Findings gathered by the measure that ends them, so that a person decides once. */
final class FindingSection {
  static final String KEY = "findings";
  private static final int PRINTED = 22;

  private FindingSection() {}

  static Section of(List<Card> cards, Glosser glosser) {
    long found = cards.stream().mapToLong(it -> it.seen().size()).sum();
    String lead =
        cards.isEmpty()
            ? "読めた資料の範囲では、直すべきことは見つかりませんでした。"
            : "直すべきこと、確かめるべきことを重い順に並べました。同じ対策で終わるものは一つにまとめています（指摘 %d件、対策 %d種類）。点検項目の 2-⑬ などは、厚生労働省のチェックリスト 令和7年度版の項目番号です。"
                .formatted(found, cards.size());
    return new Section(
        KEY,
        "指摘と対策",
        lead,
        List.of(new Block.Cards(cards.stream().map(it -> glossed(it, glosser)).toList(), PRINTED)),
        true);
  }

  /** Worst first; within a severity those that end most. */
  static List<Card> cards(List<Finding> findings, Index index) {
    Map<Key, List<Finding>> byMeasure = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byMeasure.computeIfAbsent(Key.of(finding), it -> new ArrayList<>()).add(finding);
    }
    List<List<Finding>> groups = new ArrayList<>(byMeasure.values());
    groups.sort(
        Comparator.comparing((List<Finding> it) -> it.getFirst().severity())
            .thenComparingInt(it -> -it.size())
            .thenComparing(it -> it.getFirst().rule())
            .thenComparing(it -> it.getFirst().id()));
    return groups.stream().map(it -> card(it, index)).toList();
  }

  private static Card card(List<Finding> group, Index index) {
    Finding first = group.getFirst();
    List<Card.Seen> seen =
        group.stream()
            .map(it ->
                new Card.Seen(
                    it.id(),
                    line(it.title()),
                    line(it.because().seen()),
                    index.folded(it.subjects()),
                    it.because().evidence()))
            .toList();
    return new Card(
        first.severity(),
        group.size() == 1
            ? line(first.title())
            : line(first.title()) + "　ほか " + (group.size() - 1) + "件",
        seen,
        first.because().matters(),
        measure(group),
        first.checklistItems(),
        first.references());
  }

  /** One measure with the commands of every family of devices concerned. */
  private static Finding.Measure measure(List<Finding> group) {
    Finding.Measure first = group.getFirst().measure();
    String commands =
        group.stream()
            .map(it -> it.measure().command().strip())
            .filter(it -> !it.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n\n"));
    return new Finding.Measure(first.what(), first.who(), first.effort(), commands);
  }

  /** Names of things may hold line breaks, as cells do; sentences don't. */
  private static String line(String text) {
    return text.replace('\n', ' ');
  }

  private static Card glossed(Card card, Glosser glosser) {
    Finding.Measure measure = card.measure();
    return new Card(
        card.severity(),
        card.title(),
        card.seen().stream()
            .map(it ->
                new Card.Seen(
                    it.finding(),
                    it.title(),
                    glosser.gloss(it.text()),
                    it.subjects(),
                    it.evidence()))
            .toList(),
        glosser.gloss(card.matters()),
        new Finding.Measure(
            glosser.gloss(measure.what()), measure.who(), measure.effort(), measure.command()),
        card.checklistItems(),
        card.references());
  }

  private record Key(
      String rule,
      Severity severity,
      String matters,
      String measure,
      List<String> references,
      List<String> items) {
    static Key of(Finding it) {
      return new Key(
          it.rule(),
          it.severity(),
          it.because().matters(),
          it.measure().what(),
          it.references(),
          it.checklistItems());
    }
  }
}
