package org.yagura.report.diagram.svg;

import java.util.List;
import org.yagura.report.Anchor;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.Ink;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.Xml;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Item;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Lane;
import org.yagura.report.diagram.scene.Meaning;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;

/**
 * Writes sheets as SVG without scripts, styles or anything fetched from elsewhere, so that they can
 * stand in a file of their own and within a page.
 */
public final class SvgRenderer {

  private static final String FONTS =
      "'BIZ UDPGothic','BIZ UDPゴシック','Hiragino Sans','Yu Gothic UI','Meiryo',"
          + "'Noto Sans CJK JP','Noto Sans JP','IPAPGothic',sans-serif";

  private final Xml xml = new Xml();
  private final String prefix;

  private SvgRenderer(Sheet sheet) {
    prefix = "diagram-" + Anchor.of(sheet.id()) + "-";
  }

  /** The overview as a document. */
  public static String render(Scene scene) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + render(scene.overview(), scene.title(), scene.summary());
  }

  /** A sheet as a document of its own. */
  public static String document(Sheet sheet, Scene scene) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + render(sheet, sheet.title(), scene.summary());
  }

  /** One sheet as an element to stand within a page; links lead into the same page. */
  public static String render(Sheet sheet, String title, String summary) {
    SvgRenderer renderer = new SvgRenderer(sheet);
    renderer.document(sheet, title, summary);
    return renderer.xml.toString();
  }

  private void document(Sheet sheet, String title, String summary) {
    Rect area = sheet.area();
    String name = prefix + "title";
    String text = prefix + "summary";
    xml.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .with("width", millimetres(area.width()))
        .with("height", millimetres(area.height()))
        .with("viewBox", "0 0 " + Xml.number(area.width()) + " " + Xml.number(area.height()))
        .with("role", "img")
        .with("aria-labelledby", name + " " + text)
        .with("font-family", FONTS)
        .with("lang", "ja")
        .raw(">\n<title")
        .with("id", name)
        .raw(">")
        .text(title)
        .raw("</title>\n<desc")
        .with("id", text)
        .raw(">")
        .text(summary)
        .raw("</desc>\n");
    rect(area, Ink.PAPER);
    sheet.lanes().forEach(this::lane);
    sheet.edges().forEach(this::edge);
    sheet.boxes().forEach(this::box);
    sheet.texts().forEach(this::label);
    sheet.legend().edges().forEach(this::edge);
    sheet.legend().boxes().forEach(this::box);
    sheet.legend().labels().forEach(this::label);
    xml.raw("</svg>\n");
  }

  private static String millimetres(double points) {
    return Xml.number(points * 25.4 / 72) + "mm";
  }

  private void lane(Lane lane) {
    xml.raw("<g").with("id", prefix + "lane-" + lane.trust().id()).raw(">\n");
    rect(lane.area(), lane.tint());
    lane.labels().forEach(this::label);
    xml.raw("</g>\n");
  }

  private void edge(Edge edge) {
    begin(edge.id(), edge.meaning());
    String path = path(edge.points(), false);
    var stroke = edge.style().stroke();
    double weight = edge.style().weight();
    String dashes =
        stroke.dash() == 0 ? "" : Xml.number(stroke.dash()) + " " + Xml.number(stroke.gap());
    xml.raw("<path").with("d", path).with("fill", "none").with("stroke", stroke.ink().hex());
    xml.with("stroke-width", weight).with("stroke-dasharray", dashes).raw("/>\n");
    if (edge.style().tunnel()) {
      xml.raw("<path").with("d", path).with("fill", "none").with("stroke", Ink.PAPER.hex());
      xml.with("stroke-width", weight / 3).raw("/>\n");
    }
    if (edge.style().inward()) {
      xml.raw("<path").with("d", path(edge.arrow(), true));
      xml.with("fill", stroke.ink().hex()).raw("/>\n");
    }
    for (Point junction : edge.junctions()) {
      xml.raw("<circle").with("cx", junction.x()).with("cy", junction.y()).with("r", 1.9);
      xml.with("fill", stroke.ink().hex()).raw("/>\n");
    }
    edge.labels().forEach(this::label);
    end(edge.meaning());
  }

  private void box(Box box) {
    begin(box.id(), box.meaning());
    if (box.kind() != BoxKind.BARE) {
      frame(box);
    }
    if (!box.labels().isEmpty()) {
      icon(box.icon(), box.labels().getFirst(), box.kind().border());
    }
    box.labels().forEach(this::label);
    end(box.meaning());
    box.items().forEach(this::item);
  }

  private void frame(Box box) {
    Rect area = box.area();
    xml.raw("<rect").with("x", area.x()).with("y", area.y());
    xml.with("width", area.width()).with("height", area.height()).with("rx", 2);
    xml.with("fill", box.kind().fill().hex()).with("stroke", box.kind().border().hex());
    xml.with("stroke-width", box.kind().weight());
    xml.with("stroke-dasharray", box.kind().dashed() ? "3.5 2" : "").raw("/>\n");
  }

  private void item(Item item) {
    begin(item.id(), item.meaning());
    if (!item.labels().isEmpty()) {
      icon(item.icon(), item.labels().getFirst(), item.unknown() ? Ink.ALERT : Ink.SOFT);
    }
    item.labels().forEach(this::label);
    end(item.meaning());
  }

  private void icon(Icon icon, Label beside, Ink ink) {
    if (icon == Icon.NONE) {
      return;
    }
    Rect spot = beside.iconSpot();
    double unit = spot.width() / 10;
    StringBuilder path = new StringBuilder();
    for (List<Point> stroke : icon.strokes()) {
      path.append(
          path(
              stroke.stream()
                  .map(it -> new Point(spot.x() + it.x() * unit, spot.y() + it.y() * unit))
                  .toList(),
              false));
    }
    xml.raw("<path").with("d", path.toString()).with("fill", "none");
    xml.with("stroke", ink.hex()).with("stroke-width", 0.7).raw("/>\n");
  }

  private void label(Label label) {
    xml.raw("<text").with("x", label.x()).with("y", label.baseline());
    xml.with("font-size", label.size()).with("fill", label.style().ink().hex());
    xml.with("font-weight", label.style().bold() ? "bold" : "").raw(">");
    xml.text(label.text()).raw("</text>\n");
  }

  private void rect(Rect area, Ink ink) {
    xml.raw("<rect").with("x", area.x()).with("y", area.y());
    xml.with("width", area.width()).with("height", area.height());
    xml.with("fill", ink.hex()).raw("/>\n");
  }

  private void begin(String id, Meaning meaning) {
    xml.raw("<g").with("id", prefix + Anchor.of(id)).raw(">");
    if (!meaning.href().isEmpty()) {
      xml.raw("<a").with("href", meaning.href());
      xml.with("aria-label", firstLine(meaning.title())).raw(">");
    }
    if (!meaning.title().isEmpty()) {
      xml.raw("<title>").text(meaning.title()).raw("</title>");
    }
    xml.raw("\n");
  }

  private void end(Meaning meaning) {
    xml.raw(meaning.href().isEmpty() ? "</g>\n" : "</a></g>\n");
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String path(List<Point> points, boolean closed) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "M" : "L");
      path.append(Xml.number(point.x())).append(' ').append(Xml.number(point.y()));
    }
    return closed ? path.append('Z').toString() : path.toString();
  }
}
