package org.yagura.report.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.report.document.chart.Chart.Box;
import org.yagura.report.document.chart.Chart.Flow;
import org.yagura.report.document.chart.Chart.Level;
import org.yagura.report.document.chart.Chart.Levels;
import org.yagura.report.document.chart.Chart.Step;
import org.yagura.report.document.chart.Shape.Line;
import org.yagura.report.document.chart.Shape.Panel;
import org.yagura.report.document.chart.Shape.Words;

class ChartLayoutTest {
  private static final double WIDTH = 500;

  /** Every letter is eight points wide. */
  private static List<String> lines(String text, double room) {
    int most = Math.max(1, (int) (room / 8));
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); at += most) {
      lines.add(text.substring(at, Math.min(text.length(), at + most)));
    }
    return lines;
  }

  private static Drawing draw(Chart chart) throws IOException {
    return ChartLayout.of(chart, WIDTH, (text, style, room) -> lines(text, room));
  }

  private static <T extends Shape> List<T> all(Drawing drawing, Class<T> kind) {
    return Stream.concat(Stream.of(drawing.head()), drawing.strips().stream())
        .flatMap(it -> it.shapes().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static List<Box> boxes(int count) {
    return Stream.iterate(1, it -> it + 1)
        .limit(count)
        .map(it -> new Box("箱" + it, List.of(), false))
        .toList();
  }

  @Test
  void aStepLeadsToTheNextAndEveryPhaseIsNamedOnce() throws IOException {
    Drawing drawing =
        draw(
            new Flow(
                List.of("経営層", "事業者"),
                List.of(
                    new Step("検知", 0, "気づく"), new Step("検知", 1, "調べる"), new Step("復旧", 0, "戻す"))));
    assertThat(drawing.strips()).hasSize(3);
    assertThat(all(drawing, Line.class)).hasSize(2).allMatch(Line::arrow);
    assertThat(all(drawing, Words.class))
        .extracting(Words::text)
        .contains("経営層", "事業者", "1. 気づく", "2. 調べる", "3. 戻す")
        .containsOnlyOnce("検知", "復旧");
  }

  @Test
  void nothingLeavesThePage() throws IOException {
    List<String> lanes = List.of("甲", "乙", "丙", "丁", "戊");
    List<Step> steps =
        Stream.iterate(0, it -> it + 1)
            .limit(5)
            .map(it -> new Step("段", it, "あ".repeat(80)))
            .toList();
    assertThat(all(draw(new Flow(lanes, steps)), Panel.class))
        .allMatch(it -> it.x() >= 0 && it.x() + it.width() <= WIDTH + 0.01);
    assertThat(all(draw(new Levels(List.of(new Level("段", boxes(7))))), Panel.class))
        .allMatch(it -> it.x() >= 0 && it.x() + it.width() <= WIDTH + 0.01);
  }

  @Test
  void everyBoxOfALevelIsEnteredByAnArrow() throws IOException {
    Drawing drawing =
        draw(new Levels(List.of(new Level("院内", boxes(1)), new Level("院外", boxes(7)))));
    assertThat(all(drawing, Line.class).stream().filter(Line::arrow)).hasSize(7);
    assertThat(drawing.strips()).hasSize(4);
  }

  @Test
  void aBoxThatSomeoneMustFillInIsDashed() throws IOException {
    Level level = new Level("院内", List.of(new Box("院長", List.of("【要記入】"), true)));
    assertThat(all(draw(new Levels(List.of(level))), Panel.class)).allMatch(Panel::dashed);
  }

  @Test
  void aLevelWithoutBoxesIsLeftOut() throws IOException {
    Drawing drawing =
        draw(new Levels(List.of(new Level("甲", boxes(1)), new Level("空", List.of()))));
    assertThat(all(drawing, Words.class)).extracting(Words::text).doesNotContain("空");
    assertThat(all(drawing, Line.class)).isEmpty();
  }
}
