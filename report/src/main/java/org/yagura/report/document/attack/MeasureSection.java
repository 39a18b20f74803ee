package org.yagura.report.document.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.attack.Cut;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;

/** What closes the paths: the advised set, what it changes, and the other sets. */
public final class MeasureSection {

  public static final String KEY = "measures";

  private static final List<Column> CHANGE =
      List.of(
          Column.of("対象", 25),
          Column.number("いまの経路", 15),
          Column.number("対策のあと", 15),
          Column.of("残る経路", 45));

  private static final List<Column> MEASURES =
      List.of(
          Column.of("すること", 34),
          Column.of("どこを", 16),
          Column.of("費用（初年度）", 22),
          Column.filter("手間", 14),
          Column.of("止まる使い方", 30),
          Column.of("コマンド", 32));

  private static final List<Column> SETS =
      List.of(
          Column.of("組", 32),
          Column.of("すること", 50),
          Column.number("閉じる経路", 10),
          Column.of("費用（初年度）", 20));

  private MeasureSection() {}

  public static Section of(Survey survey, Index index, Glosser glosser) {
    AttackAnalysis attack = survey.assessments().attack();
    List<Block> blocks = new ArrayList<>();
    if (!attack.cuts().isEmpty()) {
      Cut advised = attack.cuts().getFirst();
      blocks.add(new Block.Heading("まず行う組"));
      blocks.add(new Block.Prose(Tone.PLAIN, glosser.gloss(advised.purpose() + "。")));
      blocks.add(
          new Block.Table(
              "まず行う対策",
              MEASURES,
              advised.measures().stream().map(it -> measure(it, index)).toList(),
              40,
              ""));
      blocks.add(new Block.Heading("対策の前と後"));
      List<Row> change = change(attack, advised);
      blocks.add(new Block.Table("対策の前と後", CHANGE, change, change.size(), ""));
      blocks.add(new Block.Heading("ほかの組み合わせ"));
      blocks.add(
          new Block.Table(
              "対策の組", SETS, attack.cuts().stream().map(it -> set(it, attack)).toList(), 20, ""));
    }
    return new Section(KEY, "対策", glosser.gloss(lead(attack)), blocks, true);
  }

  private static final String NOTHING = "閉じるべき攻撃経路が見つかっていないため、ここに挙げる対策はありません。指摘のなかの対策を見てください。";

  private static String lead(AttackAnalysis attack) {
    return attack.cuts().isEmpty()
        ? NOTHING
        : "攻撃経路を閉じる対策の組です。費用は公表資料の目安で、医療機関の規模や保守契約で変わります。資料が示していないものは「資料なし」としました。"
            + "コマンドは目安です。事業者が内容を確かめてから実行してください。";
  }

  private static List<Row> change(AttackAnalysis attack, Cut advised) {
    Set<String> closed = new HashSet<>(advised.closes());
    List<Row> rows = new ArrayList<>();
    for (Role role : Role.values()) {
      List<AttackPath> now = attack.paths().stream().filter(it -> it.role() == role).toList();
      List<AttackPath> left = now.stream().filter(it -> !closed.contains(it.id())).toList();
      if (!now.isEmpty()) {
        rows.add(
            new Row(
                "",
                List.of(
                    Cell.of(role.japanese()),
                    Cell.of(Integer.toString(now.size())),
                    Cell.of(Integer.toString(left.size())),
                    left.isEmpty()
                        ? Cell.of("なし")
                        : Cell.lines(left.stream().map(AttackPath::sentence).limit(3).toList())),
                List.of()));
      }
    }
    return rows;
  }

  private static Row measure(Cut.Measure it, Index index) {
    return new Row(
        it.id(),
        List.of(
            Cell.of(it.what()),
            index.links(List.of(it.where())),
            Cell.lines(List.of(yen(it.costYen()), it.costSource())),
            Cell.of(it.effort().japanese()),
            it.breaks().isEmpty() ? Cell.UNKNOWN : Cell.of(it.breaks()),
            Cell.lines(it.command().lines().toList())),
        List.of());
  }

  private static Row set(Cut it, AttackAnalysis attack) {
    return new Row(
        "",
        List.of(
            Cell.of(it.purpose()),
            Cell.lines(it.measures().stream().map(Cut.Measure::what).toList()),
            Cell.of(it.closes().size() + " / " + attack.paths().size()),
            Cell.of(total(it))),
        List.of());
  }

  static String yen(@Nullable Long yen) {
    return yen == null ? "資料なし" : yen == 0 ? "0円（保守契約に含まれる場合）" : "%,d円".formatted(yen);
  }

  /** What the sources name together, and for how many measures they name nothing. */
  static String total(Cut it) {
    long sum =
        it.measures().stream()
            .map(Cut.Measure::costYen)
            .filter(java.util.Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    long unknown = it.measures().stream().filter(m -> m.costYen() == null).count();
    String known = sum == 0 ? "買うものなし（作業の費用は別）" : "約%,d円".formatted(sum);
    return known + (unknown == 0 ? "" : "＋価格の例がないもの%d件".formatted(unknown));
  }

  /** For the first page: what a price there stands for, and what it does not. */
  static String brief(Cut it) {
    boolean priced = it.measures().stream().anyMatch(m -> m.costYen() != null && m.costYen() > 0);
    if (!priced) {
      return "新しく買うものの価格の例はありません（院内と事業者の作業の費用は、見積りが必要）";
    }
    boolean clinics = it.measures().stream().anyMatch(m -> m.costSource().contains("診療所"));
    return "事業者の見積りが必要（参考: 公表された価格の例の合計 %s。%sこの病院の規模に合わせた額ではありません。内訳は「対策」の章）"
        .formatted(total(it), clinics ? "診療所の例を含み、" : "");
  }

  /** Systems none of whose copies is left, for sentences; empty when every listed one has one. */
  static String lost(AttackAnalysis attack) {
    Set<String> kept =
        attack.copies().stream()
            .filter(it -> it.fate() == BackupCopy.Fate.SURVIVES)
            .map(BackupCopy::system)
            .collect(Collectors.toSet());
    return attack.copies().stream()
        .map(BackupCopy::system)
        .filter(it -> !kept.contains(it))
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
