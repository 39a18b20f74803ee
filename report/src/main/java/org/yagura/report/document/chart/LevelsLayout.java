package org.yagura.report.document.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.report.document.chart.Letters.Style;
import org.yagura.report.document.chart.Shape.Line;
import org.yagura.report.document.chart.Shape.Panel;
import org.yagura.report.document.chart.Shape.Point;

/**
 * Levels from top to bottom, their boxes side by side; a bus leads from each level to the next, and
 * a trunk at the left from the bus to further rows of boxes.
 */
final class LevelsLayout {
  private static final double NAMES = 76;
  private static final double TRUNK = NAMES + 5;
  private static final double BOXES = NAMES + 16;
  private static final double BETWEEN = 8;
  private static final double ARROW = 13;
  private static final double BUS = 6;
  private static final int ACROSS = 3;

  private final Chart.Levels chart;
  private final double box;
  private final Letters letters;
  private final List<Strip> strips = new ArrayList<>();

  LevelsLayout(Chart.Levels chart, double width, Letters letters) {
    this.chart = chart;
    this.box = (width - BOXES - (ACROSS - 1) * BETWEEN) / ACROSS;
    this.letters = letters;
  }

  Drawing draw() throws IOException {
    List<Chart.Level> levels = chart.levels().stream().filter(it -> !it.boxes().isEmpty()).toList();
    for (int i = 0; i < levels.size(); i++) {
      level(levels.get(i), i == 0 ? 0 : lastRow(levels.get(i - 1)));
    }
    return new Drawing(new Strip(0, List.of()), strips);
  }

  private static int lastRow(Chart.Level level) {
    int rest = level.boxes().size() % ACROSS;
    return rest == 0 ? ACROSS : rest;
  }

  private void level(Chart.Level level, int above) throws IOException {
    List<Chart.Box> boxes = level.boxes();
    for (int from = 0; from < boxes.size(); from += ACROSS) {
      int to = Math.min(boxes.size(), from + ACROSS);
      row(from == 0 ? level.name() : "", boxes.subList(from, to), above > 0);
      if (above > 0) {
        Strip row = strips.removeLast();
        List<Shape> lines = from == 0 ? bus(above, to - from) : further(to - from);
        double trunk = from == 0 ? BUS : 0;
        if (to < boxes.size()) {
          lines.add(line(new Point(TRUNK, trunk), new Point(TRUNK, row.height())));
        }
        if (from == 0 && to < boxes.size()) {
          lines.add(line(new Point(TRUNK, BUS), new Point(middle(0), BUS)));
        }
        strips.add(
            new Strip(row.height(), Stream.concat(lines.stream(), row.shapes().stream()).toList()));
      }
    }
  }

  private void row(String name, List<Chart.Box> boxes, boolean entered) throws IOException {
    double lead = entered ? ARROW : BETWEEN;
    double tallest = 0;
    List<List<Shape>> texts = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      List<Shape> text = new ArrayList<>();
      tallest = Math.max(tallest, text(text, boxes.get(i), left(i), lead));
      texts.add(text);
    }
    List<Shape> shapes = new ArrayList<>();
    List<String> names = letters.lines(name, Style.TITLE, NAMES - 4);
    FlowLayout.words(shapes, names, Style.TITLE, 0, lead + ChartLayout.PADDING);
    for (int i = 0; i < boxes.size(); i++) {
      boolean open = boxes.get(i).open();
      int frame = open ? ChartLayout.OPEN : ChartLayout.INK;
      shapes.add(new Panel(left(i), lead, box, tallest, ChartLayout.PAPER, frame, open));
      shapes.addAll(texts.get(i));
    }
    double height = Math.max(lead + tallest, lead + names.size() * Style.TITLE.leading() + 4);
    strips.add(new Strip(height, shapes));
  }

  /** Sets the text of a box and tells how tall the box must be. */
  private double text(List<Shape> into, Chart.Box it, double x, double top) throws IOException {
    double room = box - 2 * ChartLayout.PADDING;
    double y = top + ChartLayout.PADDING;
    List<String> title = letters.lines(it.title(), Style.TITLE, room);
    FlowLayout.words(into, title, Style.TITLE, x + ChartLayout.PADDING, y);
    y += title.size() * Style.TITLE.leading();
    for (String line : it.lines()) {
      List<String> lines = letters.lines(line, Style.LINE, room);
      FlowLayout.words(into, lines, Style.LINE, x + ChartLayout.PADDING, y);
      y += lines.size() * Style.LINE.leading();
    }
    return y + ChartLayout.PADDING - top;
  }

  /** From the boxes above to those below. */
  private List<Shape> bus(int above, int below) {
    List<Shape> lines = new ArrayList<>();
    for (int i = 0; i < above; i++) {
      lines.add(line(new Point(middle(i), 0), new Point(middle(i), BUS)));
    }
    double right = middle(Math.max(above, below) - 1);
    lines.add(line(new Point(middle(0), BUS), new Point(right, BUS)));
    arrows(lines, below);
    return lines;
  }

  /** A further row hangs on the trunk. */
  private List<Shape> further(int below) {
    List<Shape> lines = new ArrayList<>();
    Point end = new Point(middle(below - 1), BUS);
    lines.add(line(new Point(TRUNK, 0), new Point(TRUNK, BUS)));
    lines.add(line(new Point(TRUNK, BUS), end));
    arrows(lines, below);
    return lines;
  }

  private void arrows(List<Shape> into, int below) {
    for (int i = 0; i < below; i++) {
      into.add(new Line(List.of(new Point(middle(i), BUS), new Point(middle(i), ARROW)), true));
    }
  }

  private static Line line(Point from, Point to) {
    return new Line(List.of(from, to), false);
  }

  private double middle(int at) {
    return left(at) + box / 2;
  }

  private double left(int at) {
    return BOXES + at * (box + BETWEEN);
  }
}
