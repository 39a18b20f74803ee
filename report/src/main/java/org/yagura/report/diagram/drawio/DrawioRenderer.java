package org.yagura.report.diagram.drawio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.report.Anchor;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.Xml;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Item;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Lane;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;

/**
 * Writes a scene as an uncompressed mxfile with a page a sheet. Lanes hold boxes, boxes hold rows:
 * what is moved in draw.io takes along what is in it, and lines stay fastened.
 */
public final class DrawioRenderer {

  /** draw.io counts 100 to the inch. */
  private static final double UNIT = 100.0 / 72;

  private static final String FONT = "fontFamily=BIZ UDPGothic;html=0;";

  private final Xml xml = new Xml();
  private final Map<String, Rect> areas = new HashMap<>();

  private DrawioRenderer() {}

  /** All sheets, as pages of one file. */
  public static String render(Scene scene) {
    DrawioRenderer renderer = new DrawioRenderer();
    renderer.xml.raw("<mxfile host=\"Yagura\" compressed=\"false\">\n");
    for (Sheet sheet : scene.sheets()) {
      renderer.sheet(sheet);
    }
    return renderer.xml.raw("</mxfile>\n").toString();
  }

  private void sheet(Sheet sheet) {
    areas.clear();
    for (Box box : sheet.boxes()) {
      areas.put(box.id(), box.area());
      box.items().forEach(it -> areas.put(it.id(), it.area()));
    }
    xml.raw("<diagram").with("id", Anchor.of(sheet.id())).with("name", sheet.title()).raw(">\n");
    xml.raw("<mxGraphModel grid=\"0\" page=\"1\" pageScale=\"1\" math=\"0\" shadow=\"0\"");
    xml.with("pageWidth", Math.rint(sheet.area().width() * UNIT));
    xml.with("pageHeight", Math.rint(sheet.area().height() * UNIT)).raw(">\n<root>\n");
    xml.raw("<mxCell id=\"0\"/>\n<mxCell id=\"1\" parent=\"0\"/>\n");
    sheet.lanes().forEach(this::lane);
    sheet.boxes().forEach(box -> box(box, sheet.lanes()));
    sheet.edges().forEach(this::edge);
    labels("text", sheet.texts(), "1", 0, 0);
    sheet.legend().boxes().forEach(box -> box(box, List.of()));
    sheet.legend().edges().forEach(this::edge);
    labels("legend", sheet.legend().labels(), "1", 0, 0);
    xml.raw("</root>\n</mxGraphModel>\n</diagram>\n");
  }

  private void lane(Lane lane) {
    String id = laneId(lane);
    String style =
        "container=1;collapsible=0;pointerEvents=0;rounded=0;strokeColor=none;fillColor="
            + lane.tint().hex()
            + ";";
    vertex(id, "1", "", style, lane.area());
    labels(id, lane.labels(), id, lane.area().x(), lane.area().y());
  }

  private static String laneId(Lane lane) {
    return "lane-" + lane.trust().id();
  }

  private void box(Box box, List<Lane> lanes) {
    String id = Anchor.of(box.id());
    Rect area = box.area();
    Lane holder = lanes.stream().filter(it -> it.area().contains(area)).findFirst().orElse(null);
    Rect placed = holder == null ? area : within(area, holder.area());
    vertex(id, holder == null ? "1" : laneId(holder), box.meaning().title(), style(box), placed);
    labels(id, box.labels(), id, area.x(), area.y());
    for (Item item : box.items()) {
      item(item, id, area);
    }
  }

  private void item(Item item, String box, Rect area) {
    String id = Anchor.of(item.id());
    String style = "container=1;collapsible=0;strokeColor=none;fillColor=none;";
    vertex(id, box, item.meaning().title(), style, within(item.area(), area));
    labels(id, item.labels(), id, item.area().x(), item.area().y());
  }

  private static String style(Box box) {
    BoxKind kind = box.kind();
    if (kind == BoxKind.BARE) {
      return "container=1;collapsible=0;strokeColor=none;fillColor=none;";
    }
    return "container=1;collapsible=0;rounded=0;strokeColor=%s;fillColor=%s;strokeWidth=%s;%s"
        .formatted(
            kind.border().hex(),
            kind.fill().hex(),
            Xml.number(kind.weight() * UNIT),
            kind.dashed() ? "dashed=1;dashPattern=4 3;" : "");
  }

  private static Rect within(Rect area, Rect parent) {
    return new Rect(area.x() - parent.x(), area.y() - parent.y(), area.width(), area.height());
  }

  private void vertex(String id, String parent, String tooltip, String style, Rect area) {
    open(id, tooltip);
    xml.with("style", style).raw(" vertex=\"1\"").with("parent", parent).raw(">");
    geometry(area);
    close(tooltip);
  }

  /** draw.io keeps a tooltip on an object around the cell. */
  private void open(String id, String tooltip) {
    if (tooltip.isEmpty()) {
      xml.raw("<mxCell").with("id", id).raw(" value=\"\"");
    } else {
      xml.raw("<object label=\"\"").with("tooltip", tooltip).with("id", id).raw("><mxCell");
    }
  }

  private void close(String tooltip) {
    xml.raw(tooltip.isEmpty() ? "</mxCell>\n" : "</mxCell></object>\n");
  }

  private void geometry(Rect area) {
    xml.raw("<mxGeometry").with("x", area.x() * UNIT).with("y", area.y() * UNIT);
    xml.with("width", area.width() * UNIT).with("height", area.height() * UNIT);
    xml.raw(" as=\"geometry\"/>");
  }

  private void labels(String id, List<Label> labels, String parent, double x, double y) {
    int number = 0;
    for (Label label : labels) {
      number++;
      Rect area = label.area();
      double spare = label.size() * TextMetrics.LINE / 2;
      Rect placed = new Rect(area.x() - x, area.y() - y, area.width() + spare, area.height());
      xml.raw("<mxCell").with("id", id + "-label-" + number).with("value", label.text());
      xml.with("style", textStyle(label)).raw(" vertex=\"1\"").with("parent", parent).raw(">");
      geometry(placed);
      xml.raw("</mxCell>\n");
    }
  }

  private static String textStyle(Label label) {
    return "text;align=left;verticalAlign=middle;spacing=0;overflow=visible;%sfontSize=%s;fontColor=%s;fontStyle=%s;"
        .formatted(
            FONT,
            Xml.number(label.size() * UNIT),
            label.style().ink().hex(),
            label.style().bold() ? "1" : "0");
  }

  /** Fastens both ends where they are drawn: leaving to the right, arriving from the left. */
  private String fastened(Edge edge) {
    return at("exitX=1;exitY=", edge.from(), edge.points().getFirst())
        + at("entryX=0;entryY=", edge.to(), edge.points().getLast());
  }

  private String at(String side, String id, Point point) {
    Rect area = areas.get(id);
    return area == null ? "" : side + Xml.number((point.y() - area.y()) / area.height()) + ";";
  }

  private void edge(Edge edge) {
    String id = Anchor.of(edge.id());
    open(id, edge.meaning().title());
    xml.with("style", lineStyle(edge) + fastened(edge)).raw(" edge=\"1\" parent=\"1\"");
    xml.with("source", edge.from().isEmpty() ? "" : Anchor.of(edge.from()));
    xml.with("target", edge.to().isEmpty() ? "" : Anchor.of(edge.to()));
    xml.raw("><mxGeometry relative=\"1\" as=\"geometry\">");
    point(edge.points().getFirst(), "sourcePoint");
    point(edge.points().getLast(), "targetPoint");
    List<Point> bends = edge.points().subList(1, edge.points().size() - 1);
    if (!bends.isEmpty()) {
      xml.raw("<Array as=\"points\">");
      bends.forEach(it -> point(it, ""));
      xml.raw("</Array>");
    }
    xml.raw("</mxGeometry>");
    close(edge.meaning().title());
    lineLabels(id, edge);
  }

  private void point(Point point, String as) {
    xml.raw("<mxPoint").with("x", point.x() * UNIT).with("y", point.y() * UNIT);
    xml.with("as", as).raw("/>");
  }

  private static String lineStyle(Edge edge) {
    var stroke = edge.style().stroke();
    String dashes =
        stroke.dash() == 0
            ? ""
            : "dashed=1;dashPattern=%s %s;"
                .formatted(Xml.number(stroke.dash()), Xml.number(stroke.gap()));
    String tunnel = edge.style().tunnel() ? "shape=link;width=3;" : "";
    return "edgeStyle=orthogonalEdgeStyle;rounded=0;jumpStyle=none;endArrow=%s;strokeColor=%s;strokeWidth=%s;%s%s"
        .formatted(
            edge.style().inward() ? "block" : "none",
            stroke.ink().hex(),
            Xml.number(stroke.weight() * UNIT),
            dashes,
            tunnel);
  }

  /** Children of the line, measured from its beginning, so that they go where it goes. */
  private void lineLabels(String id, Edge edge) {
    Point start = edge.points().getFirst();
    int number = 0;
    for (Label label : edge.labels()) {
      number++;
      Rect area = label.area();
      xml.raw("<mxCell").with("id", id + "-label-" + number).with("value", label.text());
      xml.with("style", "edgeLabel;resizable=0;" + textStyle(label));
      xml.raw(" vertex=\"1\" connectable=\"0\"").with("parent", id).raw(">");
      xml.raw("<mxGeometry x=\"-1\" y=\"0\" relative=\"1\" as=\"geometry\">");
      point(new Point(area.x() - start.x(), area.middle() - start.y()), "offset");
      xml.raw("</mxGeometry></mxCell>\n");
    }
  }
}
