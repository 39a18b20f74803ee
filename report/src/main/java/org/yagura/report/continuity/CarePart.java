package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.knowledge.continuity.BcpTable;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.chart.Chart;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Index;

/** What stops, what goes on instead, and in which order it comes back. */
final class CarePart {
  private static final int MOST_SUBJECTS = 5;
  private static final List<Column> SYSTEMS =
      List.of(
          Column.of("システム", 18),
          Column.of("何に使うか", 20),
          Column.of("止まったときの代わり", 28),
          Column.of("いつまでに戻す", 14),
          Column.of("どこまで戻す", 14),
          Column.of("止める・戻すを決める人", 18));
  private static final List<Column> ORDER =
      List.of(
          Column.number("順", 6),
          Column.of("戻すもの", 28),
          Column.of("段階", 14),
          Column.of("先に済ませる順", 14),
          Column.of("なぜこの順か", 36),
          Column.of("済んだ時刻", 14));

  private final Continuity known;
  private final Index index;

  CarePart(Survey survey, Index index) {
    this.known = survey.assessments().governance().continuity();
    this.index = index;
  }

  List<Block> impact() {
    List<Row> rows = known.systems().stream().map(CarePart::system).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Parts.table(
            "システムの停止と代わり", SYSTEMS, rows, "システムの一覧が資料にありません。システムごとに、止まったときの代わりの方法を書いてください。"));
    String examples =
        BcpTable.shipped().fallbacks().stream()
            .map(it -> it.name().japanese() + "＝" + it.by().text())
            .collect(Collectors.joining("、"));
    blocks.add(Parts.note("ひな形が挙げる代わりの例: " + examples));
    return blocks;
  }

  private static Row system(SystemContinuity it) {
    String ways =
        it.fallback().ways().stream()
            .filter(way -> way != SystemContinuity.Way.UNKNOWN)
            .map(SystemContinuity.Way::japanese)
            .collect(Collectors.joining("、"));
    Cell fallback =
        it.fallback().words().isTold() ? Cell.of(it.fallback().words().text()) : Parts.orGap(ways);
    return Parts.row(
        List.of(
            Cell.of(it.name()),
            Parts.told(it.function()),
            fallback,
            Parts.told(it.targets().rto()),
            Parts.told(it.targets().rpo()),
            Parts.told(it.decides())),
        proof(it));
  }

  /** Where the words of the row stand; what speaks of the system where nothing was said. */
  private static List<Evidence> proof(SystemContinuity it) {
    List<Evidence> said =
        Stream.of(
                it.fallback().words(),
                it.targets().rto(),
                it.targets().rpo(),
                it.function(),
                it.decides())
            .flatMap(told -> told.evidence().stream())
            .distinct()
            .limit(2)
            .toList();
    return said.isEmpty() ? it.evidence().stream().limit(2).toList() : said;
  }

  List<Block> restoration() {
    List<Row> rows = new ArrayList<>();
    String before = "";
    for (RestorationStep it : known.restoration()) {
      rows.add(step(it, it.why().equals(before) ? "上に同じ" : it.why()));
      before = it.why();
    }
    Block table = Parts.table("復旧の順番", ORDER, rows, "復旧の順番を書いてください。ネットワーク、認証、基盤、診療システムの順が目安です。");
    return rows.isEmpty() ? List.of(table) : List.of(picture(), table);
  }

  /** What stands on what, the lowest first. */
  private Block picture() {
    List<Chart.Level> levels = new ArrayList<>();
    for (RestorationStep.Layer layer : RestorationStep.Layer.values()) {
      levels.add(
          new Chart.Level(
              layer.japanese(),
              known.restoration().stream()
                  .filter(it -> it.layer() == layer)
                  .map(it -> new Chart.Box(it.order() + "　" + it.name(), List.of(), false))
                  .toList()));
    }
    return new Block.Drawn("復旧の順番の図", new Chart.Levels(levels));
  }

  /** The numbers of earlier steps, runs of them shortened: 1～3、5. */
  private String earlier(RestorationStep of) {
    List<Integer> numbers =
        known.restoration().stream()
            .filter(it -> of.after().contains(it.name()))
            .map(RestorationStep::order)
            .sorted()
            .toList();
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < numbers.size(); ) {
      int to = from;
      while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
        to++;
      }
      int first = numbers.get(from);
      runs.add(to == from ? Integer.toString(first) : first + "～" + numbers.get(to));
      from = to + 1;
    }
    return String.join("、", runs);
  }

  private Row step(RestorationStep it, String why) {
    String subjects =
        it.subjects().stream()
            .limit(MOST_SUBJECTS)
            .map(index::label)
            .filter(label -> !label.equals(it.name()))
            .collect(Collectors.joining("、"));
    String more = it.subjects().size() > MOST_SUBJECTS ? "ほか" : "";
    return Parts.row(
        List.of(
            Cell.of(Integer.toString(it.order())),
            Cell.lines(List.of(it.name(), subjects + more)),
            Cell.of(it.layer().japanese()),
            it.after().isEmpty() ? Cell.of(Tone.FAINT, "なし") : Cell.of(earlier(it)),
            Cell.of(why),
            Cell.EMPTY),
        it.evidence().stream().limit(1).toList());
  }
}
