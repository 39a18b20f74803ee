package org.yagura.report.diagram.paint;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Ink;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Item;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Lane;
import org.yagura.report.diagram.scene.Sheet;

/**
 * Draws one sheet with PDFBox, as lines and searchable text. The sheet's top left corner comes to
 * (0, {@code sheet.area().height()}) of the stream's coordinates: a page of the sheet's size shows
 * all of it, and a caller who wants it smaller sets a transformation first.
 */
public final class DiagramPainter {

  private final Pen pen;

  private DiagramPainter(Pen pen) {
    this.pen = pen;
  }

  /** Paints the whole sheet; letters that a font lacks become 〓. */
  public static void paint(PDPageContentStream out, Sheet sheet, PDFont regular, PDFont bold)
      throws IOException {
    new DiagramPainter(new Pen(out, sheet.area().height(), regular, bold)).sheet(sheet);
  }

  private void sheet(Sheet sheet) throws IOException {
    for (Lane lane : sheet.lanes()) {
      pen.fill(lane.area(), lane.tint());
      labels(lane.labels());
    }
    things(sheet.edges(), sheet.boxes());
    labels(sheet.texts());
    things(sheet.legend().edges(), sheet.legend().boxes());
    labels(sheet.legend().labels());
  }

  private void things(List<Edge> edges, List<Box> boxes) throws IOException {
    for (Edge edge : edges) {
      edge(edge);
    }
    for (Box box : boxes) {
      box(box);
    }
  }

  private void edge(Edge edge) throws IOException {
    var stroke = edge.style().stroke();
    double weight = edge.style().weight();
    pen.line(edge.points(), stroke.ink(), weight, stroke.dash(), stroke.gap());
    if (edge.style().tunnel()) {
      pen.line(edge.points(), Ink.PAPER, weight / 3, 0, 0);
    }
    if (edge.style().inward()) {
      pen.fill(edge.arrow(), stroke.ink());
    }
    for (Point junction : edge.junctions()) {
      pen.fill(new Rect(junction.x() - 1.6, junction.y() - 1.6, 3.2, 3.2), stroke.ink());
    }
    labels(edge.labels());
  }

  private void box(Box box) throws IOException {
    BoxKind kind = box.kind();
    if (kind != BoxKind.BARE) {
      frame(box.area(), kind);
    }
    if (!box.labels().isEmpty()) {
      pen.icon(box.icon(), box.labels().getFirst(), kind.border());
    }
    labels(box.labels());
    for (Item item : box.items()) {
      if (!item.labels().isEmpty()) {
        pen.icon(item.icon(), item.labels().getFirst(), item.unknown() ? Ink.ALERT : Ink.SOFT);
      }
      labels(item.labels());
    }
  }

  private void frame(Rect area, BoxKind kind) throws IOException {
    pen.fill(area, kind.fill());
    List<Point> outline =
        List.of(
            new Point(area.x(), area.y()),
            new Point(area.right(), area.y()),
            new Point(area.right(), area.bottom()),
            new Point(area.x(), area.bottom()),
            new Point(area.x(), area.y()));
    pen.line(outline, kind.border(), kind.weight(), kind.dashed() ? 3.5 : 0, 2);
  }

  private void labels(List<Label> labels) throws IOException {
    for (Label label : labels) {
      pen.text(label);
    }
  }
}
