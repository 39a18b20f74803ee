package org.yagura.report.document.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yagura.report.document.chart.Letters.Style;
import org.yagura.report.document.chart.Shape.Line;
import org.yagura.report.document.chart.Shape.Panel;
import org.yagura.report.document.chart.Shape.Point;
import org.yagura.report.document.chart.Shape.Words;

/** Phases at the left, a lane for each who acts, and at the right room for the time. */
final class FlowLayout {
  private static final double PHASES = 50;
  private static final double TIMES = 62;
  private static final double ARROW = 9;
  private static final double FOOT = 3;
  private static final double INSET = 3;

  /** No two boxes stand beside each other, so that each may reach into the next lane. */
  private static final double REACH = 1.9;

  private final Chart.Flow flow;
  private final double width;
  private final double lane;
  private final Letters letters;

  FlowLayout(Chart.Flow flow, double width, Letters letters) {
    this.flow = flow;
    this.width = width;
    this.lane = (width - PHASES - TIMES) / Math.max(1, flow.lanes().size());
    this.letters = letters;
  }

  Drawing draw() throws IOException {
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < flow.steps().size(); i++) {
      strips.add(step(i));
    }
    return new Drawing(head(), strips);
  }

  private Strip head() throws IOException {
    List<List<String>> names = new ArrayList<>();
    for (String it : flow.lanes()) {
      names.add(letters.lines(it, Style.HEAD, lane - 2 * ChartLayout.PADDING));
    }
    int most = names.stream().mapToInt(List::size).max().orElse(1);
    double height = most * Style.HEAD.leading() + 2 * ChartLayout.PADDING;
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Panel(0, 0, width, height, ChartLayout.SHADE, ChartLayout.INK, false));
    for (int i = 0; i < names.size(); i++) {
      words(shapes, names.get(i), Style.HEAD, left(i) + ChartLayout.PADDING, ChartLayout.PADDING);
    }
    double times = width - TIMES + ChartLayout.PADDING;
    words(shapes, List.of("した人・時刻"), Style.HEAD, times, ChartLayout.PADDING);
    return new Strip(height, shapes);
  }

  private Strip step(int index) throws IOException {
    Chart.Step step = flow.steps().get(index);
    double wide = Math.min(REACH * lane, width - PHASES - TIMES) - 2 * INSET;
    double room = wide - 2 * ChartLayout.PADDING;
    String text = (index + 1) + ". " + step.text();
    List<String> lines = letters.lines(text, Style.LINE, room);
    double box = lines.size() * Style.LINE.leading() + 2 * ChartLayout.PADDING;
    double height = ARROW + box + FOOT;
    List<Shape> shapes = new ArrayList<>();
    lanes(shapes, height);
    phase(shapes, index);
    if (index > 0) {
      arrow(shapes, flow.steps().get(index - 1).lane(), step.lane());
    }
    double centred = middle(step.lane()) - wide / 2;
    double x = Math.clamp(centred, PHASES + INSET, width - TIMES - INSET - wide);
    shapes.add(new Panel(x, ARROW, wide, box, ChartLayout.PAPER, ChartLayout.INK, false));
    words(shapes, lines, Style.LINE, x + ChartLayout.PADDING, ARROW + ChartLayout.PADDING);
    double times = width - TIMES + ChartLayout.PADDING;
    words(shapes, List.of("＿＿＿ 　："), Style.LINE, times, ARROW + ChartLayout.PADDING);
    return new Strip(height, shapes);
  }

  private void lanes(List<Shape> shapes, double height) {
    for (int i = 0; i < flow.lanes().size(); i += 2) {
      shapes.add(new Panel(left(i), 0, lane, height, 0xF7F9FB, -1, false));
    }
  }

  private void phase(List<Shape> shapes, int index) throws IOException {
    String phase = flow.steps().get(index).phase();
    if (index > 0 && flow.steps().get(index - 1).phase().equals(phase)) {
      return;
    }
    if (index > 0) {
      shapes.add(new Panel(0, 0, width, 0.6, ChartLayout.OPEN, -1, false));
    }
    List<String> lines = letters.lines(phase, Style.TITLE, PHASES - ChartLayout.PADDING);
    words(shapes, lines, Style.TITLE, 0, ARROW + ChartLayout.PADDING);
  }

  private void arrow(List<Shape> shapes, int from, int to) {
    double turn = 2;
    shapes.add(
        new Line(
            List.of(
                new Point(middle(from), -FOOT),
                new Point(middle(from), turn),
                new Point(middle(to), turn),
                new Point(middle(to), ARROW)),
            true));
  }

  private double left(int at) {
    return PHASES + at * lane;
  }

  private double middle(int at) {
    return left(at) + lane / 2;
  }

  static void words(List<Shape> into, List<String> lines, Style style, double x, double top) {
    double y = top;
    for (String it : lines) {
      into.add(new Words(it, style, x, y));
      y += style.leading();
    }
  }
}
