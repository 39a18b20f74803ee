package org.yagura.report.diagram.paint;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.Ink;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.scene.Label;

/** Draws on a stream whose y runs upwards what is measured downwards. */
final class Pen {

  private static final List<String> STAND_INS = List.of("〓", "?");

  private final PDPageContentStream out;
  private final double height;
  private final PDFont regular;
  private final PDFont bold;

  Pen(PDPageContentStream out, double height, PDFont regular, PDFont bold) {
    this.out = out;
    this.height = height;
    this.regular = regular;
    this.bold = bold;
  }

  void fill(Rect area, Ink ink) throws IOException {
    fillWith(ink);
    out.addRect(
        (float) area.x(),
        (float) (height - area.bottom()),
        (float) area.width(),
        (float) area.height());
    out.fill();
  }

  void fill(List<Point> outline, Ink ink) throws IOException {
    fillWith(ink);
    trace(outline);
    out.closePath();
    out.fill();
  }

  void line(List<Point> points, Ink ink, double weight, double dash, double gap)
      throws IOException {
    int rgb = ink.rgb();
    out.setStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
    out.setLineWidth((float) weight);
    out.setLineDashPattern(dash > 0 ? new float[] {(float) dash, (float) gap} : new float[0], 0);
    trace(points);
    out.stroke();
  }

  /** The icon stands where {@link Label#iconSpot} says. */
  void icon(Icon icon, Label beside, Ink ink) throws IOException {
    Rect spot = beside.iconSpot();
    double unit = spot.width() / 10;
    for (List<Point> stroke : icon.strokes()) {
      List<Point> placed =
          stroke.stream()
              .map(it -> new Point(spot.x() + it.x() * unit, spot.y() + it.y() * unit))
              .toList();
      line(placed, ink, 0.7, 0, 0);
    }
  }

  void text(Label label) throws IOException {
    PDFont font = label.style().bold() ? bold : regular;
    String shown = showable(font, label.text());
    float size = (float) label.size();
    double real = font.getStringWidth(shown) / 1000 * size;
    fillWith(label.style().ink());
    out.beginText();
    out.setFont(font, size);
    out.setHorizontalScaling(real > label.width() ? (float) (label.width() / real * 100) : 100);
    out.newLineAtOffset((float) label.x(), (float) (height - label.baseline()));
    out.showText(shown);
    out.endText();
  }

  private static String showable(PDFont font, String text) throws IOException {
    StringBuilder shown = new StringBuilder();
    for (int point : StandIns.of(text).codePoints().toArray()) {
      String letter = Character.toString(point);
      shown.append(knows(font, letter) ? letter : standIn(font));
    }
    return shown.toString();
  }

  private static String standIn(PDFont font) throws IOException {
    for (String candidate : STAND_INS) {
      if (knows(font, candidate)) {
        return candidate;
      }
    }
    return "";
  }

  private static boolean knows(PDFont font, String letter) throws IOException {
    try {
      return font.encode(letter).length > 0;
    } catch (IllegalArgumentException e) {
      // This is how PDFBox says that the font has no such letter.
      return letter.isEmpty();
    }
  }

  private void fillWith(Ink ink) throws IOException {
    int rgb = ink.rgb();
    out.setNonStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
  }

  private void trace(List<Point> points) throws IOException {
    out.moveTo((float) points.getFirst().x(), (float) (height - points.getFirst().y()));
    for (Point point : points.subList(1, points.size())) {
      out.lineTo((float) point.x(), (float) (height - point.y()));
    }
  }
}
