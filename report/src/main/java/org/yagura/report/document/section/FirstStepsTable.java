package org.yagura.report.document.section;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.FirstStep;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;

/** What to work on first, by the levels of the facility's size. */
final class FirstStepsTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("順", 4),
          Column.of("番号", 9),
          Column.of("まず取り組むこと", 18),
          Column.of("答え", 8),
          Column.of("なぜ先か", 30),
          Column.of("いま分かっていること・次にすること", 31));

  private FirstStepsTable() {}

  /** The table beneath a line that says whose order it is; nothing where nothing is left to do. */
  static Stream<Block> of(Checklist checklist) {
    List<FirstStep> steps = checklist.first();
    if (steps.isEmpty()) {
      return Stream.empty();
    }
    List<Row> rows =
        IntStream.range(0, steps.size()).mapToObj(it -> row(it + 1, steps.get(it))).toList();
    return Stream.of(
        new Block.Prose(
            Tone.FAINT,
            "まず取り組む%d件です。施設の規模に合わせた順番は Yagura のもので、厚生労働省の指定ではありません。".formatted(steps.size())),
        new Block.Table("まず取り組むこと", COLUMNS, rows, rows.size(), "残っている項目はありません。"));
  }

  private static Row row(int place, FirstStep it) {
    return new Row(
        "first:" + it.item() + (it.row().isEmpty() ? "" : ":" + it.row()),
        List.of(
            Cell.of(String.valueOf(place)),
            Cell.of(it.item()),
            Cell.of(it.label()),
            Cell.of(it.answer() == Verdict.NO ? Tone.HIGH : Tone.UNKNOWN, it.answer().japanese()),
            Cell.of(it.reason()),
            Cell.of(it.todo())),
        List.of());
  }
}
