package org.yagura.report.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.report.document.chart.Chart;
import org.yagura.report.document.chart.Chart.Box;

class ChartTableTest {

  private static List<List<String>> cells(Chart chart) {
    return ChartTable.of(new Block.Drawn("図", chart)).rows().stream()
        .map(it -> it.cells().stream().map(Cell::text).toList())
        .toList();
  }

  @Test
  void lanesBecomeColumnsAndStepsRows() {
    Chart flow =
        new Chart.Flow(
            List.of("経営層", "事業者"),
            List.of(new Chart.Step("検知", 1, "調べる"), new Chart.Step("復旧", 0, "戻す")));
    assertThat(cells(flow))
        .containsExactly(List.of("検知", "", "1. 調べる"), List.of("復旧", "2. 戻す", ""));
  }

  @Test
  void levelsBecomeRowsAndEmptyOnesNone() {
    Chart levels =
        new Chart.Levels(
            List.of(
                new Chart.Level("院内", List.of(new Box("総務課", List.of("内線1"), false))),
                new Chart.Level("空", List.of())));
    assertThat(cells(levels)).containsExactly(List.of("院内", "総務課　内線1"));
  }
}
