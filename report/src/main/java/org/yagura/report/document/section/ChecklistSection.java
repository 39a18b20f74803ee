package org.yagura.report.document.section;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;

/** The Ministry's checklist with its answers, and what each rests on. */
final class ChecklistSection {
  static final String KEY = "checklist";

  private static final int MOST_FACTS = 4;
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("番号", 8),
          Column.of("項目", 28),
          Column.filter("答え", 11),
          Column.filter("よりどころ", 11),
          Column.of("資料が示すこと", 32),
          Column.of("備考と、次にすること", 24));

  private ChecklistSection() {}

  static Section of(Checklist checklist, Glosser glosser) {
    List<Row> rows = checklist.items().stream().map(ChecklistSection::row).toList();
    String lead =
        rows.isEmpty()
            ? "点検表には答えていません。"
            : "「%s」の %d項目に、資料から答えました。はい %d、いいえ %d、不明 %d、該当なし %d です。答えは資料から分かる範囲のもので、立入検査の結果ではありません。"
                .formatted(
                    checklist.title(),
                    rows.size(),
                    count(checklist, Verdict.YES),
                    count(checklist, Verdict.NO),
                    count(checklist, Verdict.UNKNOWN),
                    count(checklist, Verdict.NOT_APPLICABLE));
    String wording =
        checklist.items().stream()
            .map(it -> it.item().wording())
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    return new Section(
        KEY,
        "チェックリストの答え",
        glosser.gloss(lead),
        Stream.of(
                missing(checklist),
                FirstStepsTable.of(checklist),
                Stream.<Block>of(
                    new Block.Prose(Tone.FAINT, "項目の文言の確かさ: " + wording + "。提出の前に、公式の様式と見比べてください。"),
                    new Block.Table("チェックリスト", COLUMNS, rows, rows.size(), "答えた項目はありません。")))
            .flatMap(it -> it)
            .toList(),
        true);
  }

  private static Stream<Block> missing(Checklist checklist) {
    return checklist.missing().isEmpty()
        ? Stream.empty()
        : Stream.of(new Block.Prose(Tone.UNKNOWN, "この版について: " + checklist.missing()));
  }

  private static long count(Checklist checklist, Verdict verdict) {
    return checklist.items().stream().filter(it -> it.answer() == verdict).count();
  }

  private static Row row(ItemAnswer it) {
    List<Evidence> evidence =
        Stream.concat(
                it.facts().stream().limit(MOST_FACTS).flatMap(f -> f.evidence().stream().limit(2)),
                it.stated().evidence().stream())
            .distinct()
            .toList();
    return new Row(
        "checklist:" + it.item().id() + (it.item().row().isEmpty() ? "" : ":" + it.item().row()),
        List.of(
            Cell.of(number(it)),
            Cell.lines(List.of(it.item().text(), it.item().note())),
            Cell.of(tone(it.answer()), it.answer().japanese()),
            Cell.of(it.basis().japanese()),
            Cell.lines(it.facts().stream().limit(MOST_FACTS).map(ChecklistSection::fact).toList()),
            Cell.lines(List.of(it.remarks(), it.settles()))),
        evidence);
  }

  private static String number(ItemAnswer it) {
    return switch (it.item().row()) {
      case "server" -> it.item().id() + "（サーバ）";
      case "terminal" -> it.item().id() + "（端末PC）";
      case "network" -> it.item().id() + "（ネットワーク機器）";
      default -> it.item().id();
    };
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case YES -> Tone.RECORDED;
      case NO -> Tone.HIGH;
      case UNKNOWN -> Tone.UNKNOWN;
      case NOT_APPLICABLE -> Tone.FAINT;
    };
  }

  private static String fact(Fact it) {
    return (it.speaksFor() ? "○ " : "× ") + it.what();
  }
}
