package org.yagura.report.document.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yagura.analysis.form.FormView;
import org.yagura.analysis.form.FormView.Marks;
import org.yagura.analysis.form.FormViews;
import org.yagura.analysis.form.Peers;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;

/**
 * The management's checklist, the nine fields, the fee schedule, and hospitals of the same size.
 */
public final class FormSection {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("番号・区分", 12),
          Column.of("視点・対象", 10),
          Column.of("問い", 40),
          Column.filter("見込み", 9),
          Column.of("よりどころ", 29));
  private static final List<Column> PEERS =
      List.of(
          Column.of("内容", 30),
          Column.number("割合", 10),
          Column.of("対象", 18),
          Column.of("自院の関係する項目", 20),
          Column.of("出典", 22));

  private FormSection() {}

  public static Section of(Survey survey) {
    List<Block> blocks = new ArrayList<>();
    for (FormView it : FormViews.of(survey)) {
      blocks.add(new Block.Heading(it.title()));
      blocks.add(new Block.Prose(Tone.FAINT, summary(it)));
      blocks.add(table(it));
    }
    List<Peers.Share> shares = Peers.of(survey);
    if (!blocks.isEmpty() && !shares.isEmpty()) {
      blocks.add(new Block.Heading("同じ規模の病院と比べる"));
      blocks.add(
          new Block.Table(
              "同じ規模の病院",
              PEERS,
              shares.stream().map(FormSection::row).toList(),
              shares.size(),
              "比べる数字がありません。"));
    }
    String lead =
        blocks.isEmpty()
            ? "チェックリストに答えていないため、この章はありません。"
            : "チェックリストのほかの公的な様式を、同じ資料と答えから見たものです。様式の文言の確かさは、表のよりどころの末尾に書いてあります。";
    return new Section("forms", "ほかの公的な様式から見た状態", lead, blocks, false);
  }

  private static String summary(FormView it) {
    String counts =
        Arrays.stream(Verdict.values())
            .filter(verdict -> it.count(verdict) > 0)
            .map(verdict -> it.marks().of(verdict) + " " + it.count(verdict))
            .collect(Collectors.joining("、"));
    return it.note() + (it.note().isEmpty() ? "" : " ") + counts + "。";
  }

  private static Block table(FormView view) {
    List<Row> rows = view.lines().stream().map(it -> row(it, view.marks())).toList();
    return new Block.Table(view.title(), COLUMNS, rows, rows.size(), "問いの文言は未入手です。");
  }

  private static Row row(FormView.Line it, Marks marks) {
    return new Row(
        "",
        List.of(
            Cell.of(it.number()),
            Cell.of(it.group()),
            Cell.of(it.text()),
            Cell.of(tone(it.suggestion()), marks.of(it.suggestion())),
            Cell.lines(List.of(it.because(), "文言: " + it.wording()))),
        List.of());
  }

  private static Row row(Peers.Share it) {
    return new Row(
        "",
        List.of(
            Cell.of(it.about()),
            Cell.of(it.percent() + "%"),
            Cell.of(it.among()),
            Cell.of(it.own()),
            Cell.of(it.source())),
        List.of());
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case YES -> Tone.RECORDED;
      case NO -> Tone.HIGH;
      case UNKNOWN -> Tone.UNKNOWN;
      case NOT_APPLICABLE -> Tone.FAINT;
    };
  }
}
