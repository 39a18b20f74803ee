package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.SetAside;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Words;

/** What became of every file, row, column and line. */
final class MaterialSection {
  static final String KEY = "materials";
  private static final int LONGEST_RAW = 200;

  private static final List<Column> FILES =
      List.of(
          Column.of("ファイル", 30),
          Column.filter("種類", 15),
          Column.number("読んだ行", 9),
          Column.number("使った行", 9),
          Column.number("保留", 8),
          Column.number("設定の理解", 11),
          Column.number("問題", 8));
  private static final List<Column> STRAYS = List.of(Column.of("ファイル", 50), Column.of("扱い", 50));
  private static final List<Column> PROBLEMS =
      List.of(
          Column.filter("重さ", 10),
          Column.of("場所", 24),
          Column.of("何があったか", 36),
          Column.of("すること", 30));
  private static final List<Column> ROWS =
      List.of(
          Column.of("場所", 22), Column.of("行の内容", 34), Column.of("理由", 22), Column.of("すること", 22));
  private static final List<Column> COLUMNS =
      List.of(Column.of("ファイル", 40), Column.of("使わなかった列", 60));
  private static final List<Column> LINES = List.of(Column.of("場所", 35), Column.of("設定の行", 65));

  private MaterialSection() {}

  static Section of(Survey survey, Glosser glosser) {
    List<MaterialReport> materials = survey.materials();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("資料ごとの結果"));
    blocks.add(
        table(
            "資料", FILES, materials.stream().map(MaterialSection::file).toList(), 60, "資料がありません。"));
    blocks.add(new Block.Heading("調査の資料ではないと判断したもの"));
    blocks.add(table("調査の資料ではないもの", STRAYS, strays(materials), 40, "ありません。"));
    blocks.add(new Block.Heading("問題"));
    blocks.add(table("問題", PROBLEMS, problems(materials), 40, "資料の問題はありませんでした。"));
    blocks.add(new Block.Heading("使わずに保留した行"));
    blocks.add(table("保留した行", ROWS, setAside(materials), 25, "保留した行はありません。"));
    blocks.add(new Block.Heading("意味が分からず使わなかった列"));
    blocks.add(table("使わなかった列", COLUMNS, columns(materials), 25, "使わなかった列はありません。"));
    blocks.add(new Block.Heading("理解できなかった設定の行"));
    blocks.add(table("理解できなかった行", LINES, lines(materials), 15, "理解できなかった設定の行はありません。"));
    return new Section(KEY, "読めたもの・読めなかったもの", glosser.gloss(lead(materials)), blocks, true);
  }

  private static Block.Table table(
      String name, List<Column> columns, List<Row> rows, int printed, String empty) {
    return new Block.Table(name, columns, rows, printed, empty);
  }

  private static String lead(List<MaterialReport> materials) {
    long lost = materials.stream().filter(MaterialSection::isLost).count();
    int read = materials.stream().mapToInt(MaterialReport::rowsRead).sum();
    int used = materials.stream().mapToInt(MaterialReport::rowsUsed).sum();
    long strays = materials.stream().filter(MaterialSection::isStray).count();
    String files =
        "資料 %d件のうち %d件を使いました。".formatted(materials.size(), materials.size() - lost - strays);
    String others = strays == 0 ? "" : "%d件は調査の資料ではないと判断しました。".formatted(strays);
    String rows = "表の行は %d行を読み、%d行を使い、%d行を保留しました。".formatted(read, used, read - used);
    return files + others + rows + "読めなかったところは報告にも出てきません。直して、もう一度実行してください。";
  }

  /** Whether nothing of it could be used though it may tell something. */
  static boolean isLost(MaterialReport it) {
    return (it.kind() == MaterialKind.UNRECOGNISED && !isStray(it))
        || it.problems().stream().anyMatch(p -> p.gravity() == Problem.Gravity.LOST);
  }

  /** Whether it is a photo, a memo and the like, which nobody expects a survey to read. */
  static boolean isStray(MaterialReport it) {
    return it.kind() == MaterialKind.UNRECOGNISED
        && !it.problems().isEmpty()
        && it.problems().stream().allMatch(p -> p.gravity() == Problem.Gravity.NOTE);
  }

  /** Whether the whole or a part of it was not understood. */
  static boolean isIncomplete(MaterialReport it) {
    Coverage coverage = it.coverage();
    return isLost(it)
        || it.problems().stream().anyMatch(p -> p.gravity() == Problem.Gravity.PARTIAL)
        || (coverage != null && !coverage.notUnderstood().isEmpty());
  }

  private static List<Row> strays(List<MaterialReport> materials) {
    return materials.stream()
        .filter(MaterialSection::isStray)
        .map(it ->
            new Row("", List.of(Cell.of(it.path()), Cell.of("写真・メモ・文書など。調査には使っていません。")), List.of()))
        .toList();
  }

  private static Row file(MaterialReport it) {
    Coverage coverage = it.coverage();
    Cell share =
        coverage == null ? Cell.of("－") : Cell.of((int) Math.floor(coverage.share() * 100) + "%");
    boolean rows = it.rowsRead() > 0;
    return new Row(
        "",
        List.of(
            Cell.of(it.path()),
            it.kind() == MaterialKind.UNRECOGNISED
                ? isStray(it)
                    ? Cell.of(Tone.FAINT, "調査の資料ではない")
                    : Cell.of(Tone.UNKNOWN, Words.kind(it.kind()))
                : Cell.of(Words.kind(it.kind())),
            Cell.of(rows ? Integer.toString(it.rowsRead()) : "－"),
            Cell.of(rows ? Integer.toString(it.rowsUsed()) : "－"),
            Cell.of(rows ? Integer.toString(it.setAside().size()) : "－"),
            share,
            Cell.of(Integer.toString(isStray(it) ? 0 : it.problems().size()))),
        List.of());
  }

  private static List<Row> problems(List<MaterialReport> materials) {
    return materials.stream()
        .filter(it -> !isStray(it))
        .flatMap(it -> it.problems().stream())
        .sorted(
            Comparator.comparing(Problem::gravity).reversed().thenComparing(it -> it.at().file()))
        .map(MaterialSection::problem)
        .toList();
  }

  private static Row problem(Problem it) {
    Cell gravity =
        switch (it.gravity()) {
          case LOST -> Cell.of(Tone.CRITICAL, "読めず");
          case PARTIAL -> Cell.of(Tone.HIGH, "一部");
          case NOTE -> Cell.of(Tone.LOW, "参考");
        };
    return new Row(
        "",
        List.of(
            gravity,
            Cell.lines(List.of(it.at().file(), Citation.place(it.at()))),
            Cell.of(it.message()),
            Cell.of(it.hint().isEmpty() ? "－" : it.hint())),
        List.of());
  }

  private static List<Row> setAside(List<MaterialReport> materials) {
    return materials.stream()
        .flatMap(it -> it.setAside().stream())
        .map(MaterialSection::setAside)
        .toList();
  }

  private static Row setAside(SetAside it) {
    return new Row(
        "",
        List.of(
            Cell.lines(List.of(it.at().file(), Citation.place(it.at()))),
            Cell.of(Citation.shorten(it.raw().replace("\t", " ｜ "), LONGEST_RAW)),
            Cell.of(it.reason()),
            Cell.of(it.hint().isEmpty() ? "－" : it.hint())),
        List.of());
  }

  private static List<Row> columns(List<MaterialReport> materials) {
    return materials.stream()
        .filter(it -> !it.unusedColumns().isEmpty())
        .map(it ->
            new Row("", List.of(Cell.of(it.path()), Cell.lines(it.unusedColumns())), List.of()))
        .toList();
  }

  private static List<Row> lines(List<MaterialReport> materials) {
    List<Row> rows = new ArrayList<>();
    for (MaterialReport material : materials) {
      Coverage coverage = material.coverage();
      if (coverage != null) {
        coverage.notUnderstood().stream().map(MaterialSection::line).forEach(rows::add);
      }
    }
    return rows;
  }

  private static Row line(Evidence it) {
    return new Row(
        "",
        List.of(
            Cell.of(it.at().file() + " " + Citation.place(it)),
            Cell.of(Citation.shorten(it.says(), LONGEST_RAW))),
        List.of());
  }
}
