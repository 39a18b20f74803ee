package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.yagura.report.document.chart.Shape;

/** A4 pages filled from the top; lengths in points, y measured from the top edge downwards. */
final class Paper {
  static final double MARGIN = 15 * 72 / 25.4;
  static final double WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final double HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document;
  private final Face regular;
  private final Face bold;
  private @Nullable PDPageContentStream stream;
  private double y;

  Paper(PDDocument document) throws IOException {
    this.document = document;
    this.regular = Face.load(document, "Regular");
    this.bold = Face.load(document, "Bold");
  }

  PDDocument document() {
    return document;
  }

  Face face(boolean strong) {
    return strong ? bold : regular;
  }

  /** Where the next thing goes. */
  double y() {
    return y;
  }

  void down(double by) {
    y += by;
  }

  /** What is left of the page. */
  double room() {
    return HEIGHT - MARGIN - y;
  }

  static double fullRoom() {
    return HEIGHT - 2 * MARGIN;
  }

  /** Begins a page. */
  void newPage() throws IOException {
    open(PDRectangle.A4);
  }

  /** Goes on beneath what stands on an earlier page of A4. */
  void resume(PDPage page, double from) throws IOException {
    close();
    stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    y = from;
  }

  /** Begins a page of any size and hands out what draws on it. */
  PDPageContentStream open(PDRectangle size) throws IOException {
    close();
    PDPage page = new PDPage(size);
    document.addPage(page);
    stream = new PDPageContentStream(document, page);
    y = MARGIN;
    return stream;
  }

  void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  /** Begins a page where less than this is left. */
  void need(double height) throws IOException {
    if (room() < height && y > MARGIN) {
      newPage();
    }
  }

  PDPage page() {
    return document.getPage(document.getNumberOfPages() - 1);
  }

  PDPageContentStream out() {
    if (stream == null) {
      throw new IllegalStateException("no page was begun");
    }
    return stream;
  }

  List<String> lines(String text, Type type, double width) throws IOException {
    return LineBreaker.lines(text, face(type.bold()), type.size(), width);
  }

  double width(String text, Type type) throws IOException {
    Face face = face(type.bold());
    return face.width(face.showable(text), type.size());
  }

  /** One line whose leading begins at {@code top}. */
  void text(String line, Type type, double x, double top) throws IOException {
    Face face = face(type.bold());
    String shown = face.showable(line);
    if (shown.isEmpty()) {
      return;
    }
    double baseline = top + (type.leading() + type.size() * 0.76) / 2;
    PDPageContentStream out = out();
    ink(type.colour());
    out.beginText();
    out.setFont(face.font(), (float) type.size());
    out.newLineAtOffset((float) x, (float) (HEIGHT - baseline));
    out.showText(shown);
    out.endText();
  }

  /** A paragraph over the width of the page, broken across pages where it must be. */
  void paragraph(String text, Type type) throws IOException {
    for (String line : lines(text, type, WIDTH)) {
      need(type.leading());
      text(line, type, MARGIN, y);
      y += type.leading();
    }
  }

  void fill(double x, double top, double width, double height, int colour) throws IOException {
    ink(colour);
    out().addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
    out().fill();
  }

  void frame(double x, double top, double width, double height, int colour) throws IOException {
    out().setStrokingColor(red(colour), green(colour), blue(colour));
    out().setLineWidth(0.6f);
    out().addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
    out().stroke();
  }

  /** A rectangle of a drawing whose top stands at {@link #y}. */
  void panel(Shape.Panel it) throws IOException {
    double x = MARGIN + it.x();
    if (it.fill() >= 0) {
      fill(x, y + it.y(), it.width(), it.height(), it.fill());
    }
    if (it.frame() >= 0) {
      out().setLineDashPattern(it.dashed() ? new float[] {3, 2} : new float[0], 0);
      frame(x, y + it.y(), it.width(), it.height(), it.frame());
      out().setLineDashPattern(new float[0], 0);
    }
  }

  /** A line of a drawing whose top stands at {@link #y}; its last part runs downwards. */
  void line(Shape.Line it) throws IOException {
    float[] last = new float[2];
    ink(Type.ACCENT);
    out().setStrokingColor(red(Type.ACCENT), green(Type.ACCENT), blue(Type.ACCENT));
    out().setLineWidth(0.9f);
    for (int i = 0; i < it.corners().size(); i++) {
      last[0] = (float) (MARGIN + it.corners().get(i).x());
      last[1] = (float) (HEIGHT - y - it.corners().get(i).y());
      if (i == 0) {
        out().moveTo(last[0], last[1]);
      } else {
        out().lineTo(last[0], last[1]);
      }
    }
    out().stroke();
    if (it.arrow()) {
      out().moveTo(last[0] - 2.6f, last[1] + 5);
      out().lineTo(last[0] + 2.6f, last[1] + 5);
      out().lineTo(last[0], last[1]);
      out().fill();
    }
  }

  private void ink(int colour) throws IOException {
    out().setNonStrokingColor(red(colour), green(colour), blue(colour));
  }

  private static float red(int colour) {
    return (colour >> 16 & 255) / 255f;
  }

  private static float green(int colour) {
    return (colour >> 8 & 255) / 255f;
  }

  private static float blue(int colour) {
    return (colour & 255) / 255f;
  }
}
