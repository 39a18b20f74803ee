package org.yagura.report.document.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.report.document.chart.Chart;

/** A chart as a table, for documents that people edit or that cannot draw. */
public final class ChartTable {
  private static final int NARROW = 12;
  private static final int WIDE = 20;

  private ChartTable() {}

  /** Lanes become columns, levels rows. */
  public static Block.Table of(Block.Drawn drawn) {
    List<Block.Row> rows =
        switch (drawn.chart()) {
          case Chart.Flow it -> steps(it);
          case Chart.Levels it ->
              it.levels().stream()
                  .filter(level -> !level.boxes().isEmpty())
                  .map(ChartTable::level)
                  .toList();
        };
    List<Block.Column> columns =
        switch (drawn.chart()) {
          case Chart.Flow it ->
              Stream.concat(
                      Stream.of(Block.Column.of("段階", NARROW)),
                      it.lanes().stream().map(lane -> Block.Column.of(lane, WIDE)))
                  .toList();
          case Chart.Levels _ ->
              List.of(Block.Column.of("段階", NARROW), Block.Column.of("相手・内容", 5 * WIDE));
        };
    return new Block.Table(drawn.name(), columns, rows, rows.size(), "");
  }

  private static List<Block.Row> steps(Chart.Flow flow) {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < flow.steps().size(); i++) {
      Chart.Step step = flow.steps().get(i);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(step.phase()));
      for (int lane = 0; lane < flow.lanes().size(); lane++) {
        cells.add(lane == step.lane() ? Cell.of((i + 1) + ". " + step.text()) : Cell.EMPTY);
      }
      rows.add(new Block.Row("", cells, List.of()));
    }
    return rows;
  }

  private static Block.Row level(Chart.Level level) {
    List<String> lines =
        level.boxes().stream()
            .map(
                it -> it.title() + (it.lines().isEmpty() ? "" : "　" + String.join("、", it.lines())))
            .toList();
    return new Block.Row("", List.of(Cell.of(level.name()), Cell.lines(lines)), List.of());
  }
}
