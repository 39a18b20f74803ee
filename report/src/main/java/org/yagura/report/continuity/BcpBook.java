package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.counterpart.Counterparts;
import org.yagura.knowledge.continuity.Ask;
import org.yagura.knowledge.continuity.BcpTable;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.source.Wording;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Words;

/**
 * The continuity plan by the chapters of the Ministry's template, filled with what the model knows;
 * behind it the confirmation table with its answers.
 */
public final class BcpBook {
  private static final List<Column> TABLE =
      List.of(
          Column.of("項番", 8),
          Column.of("確認すること", 34),
          Column.of("答え", 10),
          Column.of("よりどころ", 26),
          Column.of("すること", 24));

  private static final String PLAN_ITEM = "3-③";

  private final Survey survey;
  private final BcpTable table = BcpTable.shipped();
  private final PlanParts parts;
  private final Map<Ask, String> told = new EnumMap<>(Ask.class);

  private BcpBook(Survey survey) {
    this.survey = survey;
    this.parts = new PlanParts(survey);
  }

  /** The plan; what a person must write is marked. */
  public static Booklet of(Survey survey) {
    BcpBook book = new BcpBook(survey);
    List<Section> sections = new ArrayList<>();
    book.table.chapters().forEach(it -> sections.add(book.chapter(it)));
    sections.add(book.confirmation());
    return new Booklet(
        "サイバー攻撃を想定した事業継続計画（BCP）案",
        survey.facilityName(),
        Words.date(survey.asOf()),
        List.of(
            "この文書は、厚生労働省のひな形（"
                + Words.date(book.table.issued())
                + "）の章立てに沿って、資料から分かることを書き入れた案です。"
                + Parts.GAP
                + "のところは、院内で決めて書いてください。書き終えたら、経営層の承認を受けてください。",
            "資料から書き入れたところには、出典（ファイルと場所）を添えています。",
            "文言の確かさ: 章立てと項番は原本の保存ページで確かめています。" + book.table.missing()),
        sections);
  }

  private Section chapter(BcpTable.Chapter chapter) {
    List<Block> blocks = new ArrayList<>();
    for (BcpTable.Section it : chapter.sections()) {
      blocks.add(Parts.heading(it.number() + "　" + it.title().text()));
      status(it.title()).ifPresent(blocks::add);
      blocks.addAll(section(it));
    }
    return new Section(
        "chapter-" + chapter.number(),
        "第%d章　%s".formatted(chapter.number(), chapter.title().text()),
        "",
        blocks,
        true);
  }

  private static Optional<Block> status(Sentence it) {
    Wording wording = it.provenance().wording();
    return wording == Wording.VERIFIED
        ? Optional.empty()
        : Optional.of(Parts.note("文言の確かさ: " + wording.japanese()));
  }

  /** What stands in full once is only pointed to afterwards. */
  private List<Block> section(BcpTable.Section it) {
    List<Block> own = BcpTexts.of(it.number(), survey);
    if (it.asks() == Ask.PERSON || it.number().equals("1.3")) {
      return own.isEmpty() ? parts.of(it.asks()) : own;
    }
    List<Block> blocks = new ArrayList<>(own);
    String first = told.putIfAbsent(it.asks(), it.number() + "　" + it.title().text());
    if (first == null) {
      blocks.addAll(parts.of(it.asks()));
    } else {
      blocks.add(Parts.prose("「%s」のとおりです。".formatted(first)));
    }
    return blocks;
  }

  private Section confirmation() {
    List<Block> blocks = new ArrayList<>();
    for (BcpTable.Phase phase : table.phases()) {
      boolean before = phase.number() == 1;
      blocks.add(Parts.heading(phase.number() + "　" + phase.title().japanese()));
      List<Row> rows = new ArrayList<>();
      for (BcpTable.Group group : phase.groups()) {
        group.points().forEach(it -> rows.add(point(group, it, before)));
      }
      blocks.add(new Block.Table(phase.title().japanese(), TABLE, rows, rows.size(), ""));
    }
    return new Section(
        "confirmation",
        "付録　" + table.title().japanese(),
        "資料から分かる範囲で答えました。事が起きてからの手順は、計画そのものを読んで確かめてください（チェックリストの答えだけでは「はい」にしません）。不明は「いいえ」と同じに扱い、確かめてから提出してください。"
            + table.missing(),
        blocks,
        true);
  }

  private Row point(BcpTable.Group group, BcpTable.Point point, boolean before) {
    List<ItemAnswer> items = items(group, point, before);
    Verdict verdict = verdict(items, before);
    String because = items.stream().map(BcpBook::because).collect(Collectors.joining("\n"));
    String todo =
        items.stream()
            .map(ItemAnswer::settles)
            .filter(it -> !it.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    List<Evidence> evidence =
        items.stream()
            .flatMap(it -> it.facts().stream())
            .flatMap(it -> it.evidence().stream())
            .distinct()
            .limit(3)
            .toList();
    boolean same = point.text().equals(group.heading());
    return Parts.row(
        List.of(
            Cell.of(group.number()),
            Cell.lines(List.of(group.heading().text(), same ? "" : "・" + point.text().text())),
            answer(verdict),
            because.isEmpty() ? Cell.of(Tone.FAINT, "資料だけでは判断できません") : Cell.of(because),
            verdict == Verdict.YES
                ? Cell.EMPTY
                : Cell.of(Tone.UNKNOWN, Parts.GAP + (todo.isEmpty() ? "この計画の該当する章" : todo))),
        evidence);
  }

  /**
   * Where a group has several points, only the item that speaks of the point answers it. What is to
   * be done after an attack is settled by the plan alone, so that its item comes first.
   */
  private List<ItemAnswer> items(BcpTable.Group group, BcpTable.Point point, boolean before) {
    Stream<String> ids = (group.points().size() == 1 ? group.items() : own(point.asks())).stream();
    return (before ? ids : Stream.concat(Stream.of(PLAN_ITEM), ids))
        .flatMap(it -> Counterparts.of(survey.assessments().checklist(), it).stream())
        .toList();
  }

  private static String because(ItemAnswer it) {
    String basis = it.basis() == Basis.STATED ? "（" + it.basis().japanese() + "）" : "";
    return "チェックリスト %s: %s".formatted(it.item().id(), it.answer().japanese()) + basis;
  }

  private static List<String> own(Ask ask) {
    return switch (ask) {
      case LEDGER -> List.of("2-①");
      case VULNERABILITIES -> List.of("2-⑥");
      case OFFICER -> List.of("1-①");
      case CONTACTS -> List.of("3-①");
      case BACKUPS -> List.of("3-②");
      case LOGS, DETECTION -> List.of("2-⑪");
      case DIAGRAM, IMPACT, WARNINGS, DRILLS, VENDORS, ISOLATION, RESTORATION, PERSON -> List.of();
    };
  }

  /**
   * Yes only for what is there before an attack, and only where facts show it: nobody's word on
   * another form says what the plan holds, and the plan itself was not read.
   */
  private static Verdict verdict(List<ItemAnswer> items, boolean before) {
    if (items.stream().anyMatch(it -> it.answer() == Verdict.NO)) {
      return Verdict.NO;
    }
    boolean shown =
        before
            && !items.isEmpty()
            && items.stream()
                .allMatch(it -> it.answer() == Verdict.YES && it.basis() == Basis.DERIVED);
    return shown ? Verdict.YES : Verdict.UNKNOWN;
  }

  private static Cell answer(Verdict verdict) {
    return switch (verdict) {
      case YES -> Cell.of(Tone.RECORDED, verdict.japanese());
      case NO -> Cell.of(Tone.HIGH, verdict.japanese());
      case UNKNOWN, NOT_APPLICABLE -> Cell.of(Tone.UNKNOWN, Verdict.UNKNOWN.japanese());
    };
  }
}
