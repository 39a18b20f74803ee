package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.yagura.report.diagram.content.Summary;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.plan.Text;
import org.yagura.report.diagram.routing.BoxSize;
import org.yagura.report.diagram.routing.Placement;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Lane;
import org.yagura.report.diagram.scene.Trust;

/** Sets a placed plan onto a page. */
final class SheetMaker {

  private static final double ABOVE_LINE = 3.6;
  private static final double BENEATH_LINE = 9.8;

  private final Placement placement;
  private final Page page;
  private final Frame frame;
  private final Furnisher furnisher;

  SheetMaker(Placement placement) {
    this.placement = placement;
    this.page = Page.holding(width(placement), placement.height());
    this.frame = new Frame(placement, placement.height(), page.room());
    this.furnisher = new Furnisher(frame.scale());
  }

  static double width(Placement placement) {
    List<Placement.Span> spans = List.copyOf(placement.lanes().values());
    return spans.getLast().right() - spans.getFirst().left();
  }

  boolean fitsAcross() {
    return Page.fits(width(placement), 0);
  }

  boolean fits() {
    return Page.fits(width(placement), placement.height());
  }

  Page page() {
    return page;
  }

  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (Placement.Placed placed : placement.boxes()) {
      boxes.add(furnisher.furnish(placed.box(), frame.rect(placed.area())));
    }
    return boxes;
  }

  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (Placement.Routed routed : placement.edges()) {
      List<Point> points = frame.points(routed.points());
      var edge = routed.edge();
      edges.add(
          new Edge(
              edge.id(),
              edge.from().row().isEmpty() ? edge.from().box() : edge.from().row(),
              edge.to().row().isEmpty() ? edge.to().box() : edge.to().row(),
              edge.style(),
              points,
              frame.points(routed.junctions()),
              labels(edge.labels(), edge.from().box(), points.getFirst().y()),
              edge.meaning()));
    }
    return edges;
  }

  private double rightEnd(String box) {
    return placement.boxes().stream()
        .filter(it -> it.box().id().equals(box))
        .mapToDouble(it -> frame.rect(it.area()).right())
        .findFirst()
        .orElse(Double.MAX_VALUE);
  }

  private List<Label> labels(List<Text> texts, String from, double line) {
    double scale = frame.scale();
    double left = rightEnd(from) + Rooms.BEFORE_LABEL * scale;
    double right = rightEnd(from) + Rooms.LABELS * scale;
    List<Label> labels = new ArrayList<>();
    double baseline = line - ABOVE_LINE * scale;
    for (Text text : texts) {
      if (!text.words().isEmpty()) {
        double size = text.style().size() * scale;
        String fitting = TextMetrics.fit(text.words(), right - left, size);
        labels.add(Label.of(fitting, left, baseline, scale, text.style()));
      }
      baseline = line + BENEATH_LINE * scale;
    }
    return labels;
  }

  List<Lane> lanes(Summary summary) {
    Rect band = page.lanes();
    List<Lane> lanes = new ArrayList<>();
    placement
        .lanes()
        .forEach((trust, span) -> {
          double left = frame.x(span.left());
          double width = (span.right() - span.left()) * frame.scale();
          Rect area = new Rect(left, band.y(), width, band.height());
          lanes.add(new Lane(trust, area, captions(trust, area, summary)));
        });
    return lanes;
  }

  private List<Label> captions(Trust trust, Rect area, Summary summary) {
    List<Label> labels = new ArrayList<>();
    double x = area.x() + Placement.LANE_PADDING;
    labels.add(Label.of(trust.japanese(), x, area.y() + 14, 1, TextStyle.LANE));
    Rect free = placement.empty().get(trust);
    if (free != null) {
      double line = frame.y(free.y());
      for (String words : summary.absent(trust)) {
        Text text = new Text(words, TextStyle.SOFT);
        labels.add(furnisher.label(text, frame.x(free.x()), line, frame.x(free.right())));
        line += BoxSize.ROW_LINE * frame.scale();
      }
    }
    return labels;
  }
}
