package org.yagura.report.document.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;

/** From which entrance to what: at a glance, then each path with its steps and their grounds. */
public final class AttackSection {

  public static final String KEY = "attack";

  private static final int PRINTED = 12;

  private static final List<Column> GLANCE =
      List.of(
          Column.of("入口", 22),
          Column.of("電子カルテ", 9),
          Column.of("バックアップ", 9),
          Column.of("認証基盤", 9),
          Column.of("画像", 8),
          Column.of("医事会計", 9),
          Column.of("その他", 8),
          Column.of("経路が見つからない理由", 26));

  private static final List<Column> PATHS =
      List.of(
          Column.filter("起こりやすさ", 17),
          Column.filter("入口", 16),
          Column.filter("対象", 16),
          Column.of("経路", 38),
          Column.of("手順（番号は「経路の理由」）", 40));

  private static final List<Column> GROUNDS =
      List.of(Column.number("番号", 8), Column.of("資料にある事実", 80), Column.number("使う経路", 12));

  private static final List<Column> COPIES =
      List.of(
          Column.of("対象", 20),
          Column.of("保管先", 25),
          Column.filter("攻撃のあと", 15),
          Column.of("理由", 55));

  private AttackSection() {}

  public static Section of(Survey survey, Index index, Glosser glosser) {
    AttackAnalysis attack = survey.assessments().attack();
    List<Block> blocks = new ArrayList<>();
    attack.assumptions().forEach(it -> blocks.add(new Block.Prose(Tone.FAINT, glosser.gloss(it))));
    Grounds grounds = new Grounds(attack.paths());
    List<Row> glance = glance(attack, index);
    blocks.add(new Block.Heading("入口ごとの見通し"));
    blocks.add(new Block.Table("見通し", GLANCE, glance, glance.size(), NO_PATH));
    blocks.add(new Block.Heading("経路の一覧"));
    blocks.add(
        new Block.Table(
            "攻撃経路",
            PATHS,
            attack.paths().stream().map(it -> path(it, index, grounds)).toList(),
            PRINTED,
            NO_PATH));
    blocks.add(new Block.Heading("経路の理由"));
    blocks.add(new Block.Table("経路の理由", GROUNDS, grounds.rows(), 40, NO_PATH));
    blocks.add(new Block.Heading("バックアップは残るか"));
    blocks.add(
        new Block.Table(
            "バックアップの行方",
            COPIES,
            attack.copies().stream().map(it -> copy(it, index)).toList(),
            40,
            "バックアップの一覧がないため、残るかどうかは分かりません。"));
    List<String> taken = survey.assessments().reachability().assumptions();
    if (!taken.isEmpty()) {
      blocks.add(new Block.Heading("通信の判定で前提としたこと"));
      taken.forEach(it -> blocks.add(new Block.Prose(Tone.FAINT, glosser.gloss(it))));
    }
    return new Section(KEY, "攻撃経路", glosser.gloss(lead(attack)), blocks, true);
  }

  private static final String NO_PATH = "見つかった経路はありません。";

  private static final String NONE =
      "資料から分かる弱点・パスワード・通信の許可をつないでも、入口から対象に届く経路はありませんでした。資料のない部分は調べていません。";

  private static String lead(AttackAnalysis attack) {
    if (attack.paths().isEmpty()) {
      return NONE;
    }
    long entries = attack.paths().stream().map(AttackPath::entry).distinct().count();
    long vital =
        attack.paths().stream()
            .filter(it -> it.role() == Role.EHR || it.role() == Role.BACKUP)
            .count();
    return "院外の %dか所の入口から、攻撃者が院内のサーバに届く経路が %d本あります（うち電子カルテ・バックアップまで %d本）。"
            .formatted(entries, attack.paths().size(), vital)
        + "どの一歩にも、資料にある事実が理由として付いています。次の「対策」で、どれを閉じるかを決めてください。"
        + "起こりやすさは、確実・可能性が高い・可能性がある・事実の確認が必要、の四段階です。";
  }

  private static List<Row> glance(AttackAnalysis attack, Index index) {
    Map<String, Map<Role, Likelihood>> best =
        new TreeMap<>(Comparator.comparing(index::label, NaturalOrder.NAMES));
    for (AttackPath path : attack.paths()) {
      best.computeIfAbsent(path.entry(), it -> new EnumMap<>(Role.class))
          .merge(path.role(), path.likelihood(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    List<Row> rows = new ArrayList<>();
    best.forEach((entry, roles) -> {
      List<Cell> cells = new ArrayList<>(List.of(index.links(List.of(entry))));
      for (Role role : Role.values()) {
        Likelihood likelihood = roles.get(role);
        cells.add(likelihood == null ? Cell.of("－") : likelihood(likelihood));
      }
      cells.add(Cell.of(""));
      rows.add(new Row("", cells, List.of()));
    });
    for (AttackAnalysis.Outlook it : attack.outlooks()) {
      List<Cell> cells = new ArrayList<>(List.of(index.links(List.of(it.entry()))));
      for (int i = 0; i < Role.values().length; i++) {
        cells.add(Cell.of("－"));
      }
      cells.add(Cell.of(it.why()));
      rows.add(new Row("", cells, List.of()));
    }
    return rows;
  }

  static Cell likelihood(Likelihood it) {
    Tone tone =
        switch (it) {
          case CERTAIN -> Tone.CRITICAL;
          case LIKELY -> Tone.HIGH;
          case POSSIBLE -> Tone.MEDIUM;
          case NEEDS_FACTS -> Tone.UNKNOWN;
        };
    return Cell.of(tone, it.japanese());
  }

  private static Row path(AttackPath it, Index index, Grounds grounds) {
    List<String> steps = new ArrayList<>();
    for (AttackPath.Step step : it.steps()) {
      String traffic =
          step.protocol().equals("any") ? "" : "（%s/%s）".formatted(step.protocol(), step.ports());
      steps.add(
          "%d. %s%s〔理由 %s〕"
              .formatted(steps.size() + 1, step.how(), traffic, grounds.numbers(step)));
    }
    return new Row(
        it.id(),
        List.of(
            likelihood(it.likelihood()),
            index.links(List.of(it.entry())),
            new Cell(
                Tone.PLAIN,
                List.of(index.link(it.target()), new Cell.Span(it.role().japanese(), ""))),
            Cell.of(it.sentence()),
            Cell.lines(steps)),
        List.of());
  }

  private static Row copy(BackupCopy it, Index index) {
    Tone tone =
        switch (it.fate()) {
          case SURVIVES -> Tone.PLAIN;
          case FALLS -> Tone.CRITICAL;
          case UNKNOWN -> Tone.UNKNOWN;
        };
    Cell store =
        it.asset().isEmpty()
            ? Cell.orUnknown(it.storedAt())
            : new Cell(
                Tone.PLAIN, List.of(new Cell.Span(it.storedAt(), ""), index.link(it.asset())));
    return new Row(
        "",
        List.of(
            Cell.of(it.system()), store, Cell.of(tone, it.fate().japanese()), Cell.of(it.why())),
        it.evidence());
  }

  /** Names of the entrances, for sentences. */
  static String entries(AttackAnalysis attack, Index index) {
    return attack.paths().stream()
        .map(AttackPath::entry)
        .distinct()
        .limit(3)
        .map(it -> "「" + index.label(it) + "」")
        .collect(Collectors.joining());
  }
}
