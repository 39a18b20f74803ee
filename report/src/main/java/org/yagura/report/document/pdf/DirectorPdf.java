package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.yagura.report.diagram.paint.DiagramPainter;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.DirectorPage;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Tone;

/** The page for the director: judgement, three figures, one picture, three decisions. */
final class DirectorPdf {
  private static final Type KIND = new Type(false, 10, 15, Type.SOFT_INK);
  private static final Type FACILITY = new Type(true, 20, 30, Type.ACCENT);
  private static final Type JUDGEMENT = new Type(true, 12, 20, 0x1A1A1A);
  private static final Type VALUE = new Type(true, 22, 30, Type.ACCENT);
  private static final Type HEADING = new Type(true, 12, 20, Type.ACCENT);
  private static final int TINT = 0xF4F6F9;
  private static final int LINE = 0xB8C1CE;
  private static final double GAP = 10;
  private static final double SMALLEST_PICTURE = 110;

  private final Paper paper;

  private DirectorPdf(Paper paper) {
    this.paper = paper;
  }

  static void write(Paper paper, Report report, Sheet sheet) throws IOException {
    paper.newPage();
    DirectorPdf page = new DirectorPdf(paper);
    page.heading(report);
    page.judgement(report.director().judgement());
    page.figures(report.director().figures());
    List<Line> decisions = page.decisions(report.director());
    double needed = decisions.stream().mapToDouble(it -> it.type().leading()).sum() + 34;
    page.picture(sheet, paper.room() - needed);
    page.write(decisions);
  }

  private void heading(Report report) throws IOException {
    paper.text(Report.TITLE, KIND, Paper.MARGIN, paper.y());
    String date = report.asOf() + "時点";
    double right = Paper.MARGIN + Paper.WIDTH - paper.width(date, KIND);
    paper.text(date, KIND, right, paper.y());
    paper.down(KIND.leading());
    if (report.isNameless()) {
      paper.paragraph(report.facility(), Type.SECTION);
      paper.paragraph(Report.NAME_HINT, Type.SOURCE);
    } else {
      paper.paragraph(report.facility(), FACILITY);
    }
    paper.down(4);
  }

  private void judgement(String text) throws IOException {
    List<String> lines = paper.lines(text, JUDGEMENT, Paper.WIDTH - 28);
    double height = lines.size() * JUDGEMENT.leading() + 14;
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, height, TINT);
    paper.fill(Paper.MARGIN, paper.y(), 6, height, Type.ACCENT);
    double top = paper.y() + 7;
    for (String line : lines) {
      paper.text(line, JUDGEMENT, Paper.MARGIN + 18, top);
      top += JUDGEMENT.leading();
    }
    paper.down(height + GAP);
  }

  private void figures(List<DirectorPage.Figure> figures) throws IOException {
    double width = (Paper.WIDTH - GAP * (figures.size() - 1)) / figures.size();
    List<List<Line>> columns = new ArrayList<>();
    for (DirectorPage.Figure it : figures) {
      columns.add(figure(it, width - 20));
    }
    double height =
        columns.stream()
            .mapToDouble(it -> it.stream().mapToDouble(line -> line.type().leading()).sum())
            .max()
            .orElse(0);
    double x = Paper.MARGIN;
    for (List<Line> column : columns) {
      paper.frame(x, paper.y(), width, height + 14, LINE);
      paper.fill(x, paper.y(), width, 3, Type.ACCENT);
      double top = paper.y() + 8;
      for (Line line : column) {
        paper.text(line.text(), line.type(), x + 10, top);
        top += line.type().leading();
      }
      x += width + GAP;
    }
    paper.down(height + 14 + GAP);
  }

  private List<Line> figure(DirectorPage.Figure it, double width) throws IOException {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(it.name(), Type.CELL_STRONG));
    lines.add(new Line(it.value(), VALUE));
    for (Cell part : it.parts()) {
      String text = TablePdf.marked(part.tone(), part.text());
      wrap(text, TablePdf.type(part.tone()), width, lines);
    }
    wrap(TablePdf.marked(Tone.UNKNOWN, it.unknown()), Type.CELL.in(Type.SOFT_INK), width, lines);
    wrap(it.base(), Type.SOURCE, width, lines);
    return lines;
  }

  private void picture(Sheet sheet, double room) throws IOException {
    if (room < SMALLEST_PICTURE) {
      return;
    }
    double scale =
        Math.min(Paper.WIDTH / sheet.area().width(), (room - 16) / sheet.area().height());
    double width = sheet.area().width() * scale;
    double height = sheet.area().height() * scale;
    double x = Paper.MARGIN + (Paper.WIDTH - width) / 2;
    double bottom = paper.page().getMediaBox().getHeight() - paper.y() - height;
    PDPageContentStream out = paper.out();
    out.saveGraphicsState();
    out.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) bottom));
    DiagramPainter.paint(out, sheet, paper.face(false).font(), paper.face(true).font());
    out.restoreGraphicsState();
    paper.frame(x, paper.y(), width, height, LINE);
    paper.down(height);
    String caption = "ネットワーク構成図（大きな図は後のページにあります）";
    paper.text(caption, Type.SOURCE, x, paper.y());
    paper.down(16);
  }

  private List<Line> decisions(DirectorPage page) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (DirectorPage.Decision it : page.decisions()) {
      Tone tone = Tone.of(it.severity());
      String word = "%d. %s %s　".formatted(number++, tone.mark(), it.severity().japanese());
      wrap(word + it.problem(), Type.STRONG, Paper.WIDTH, lines);
      wrap(it.what(), Type.TEXT, Paper.WIDTH, lines);
      wrap(it.terms(), Type.NOTE, Paper.WIDTH, lines);
      lines.add(new Line("", Type.GAP));
    }
    if (lines.isEmpty()) {
      lines.add(new Line("いま決めていただくことはありません。", Type.BODY));
    }
    lines.add(new Line(DirectorPage.NOT_LOOKED, Type.LABEL));
    for (Cell it : page.notLooked()) {
      Type red = TablePdf.type(it.tone());
      wrap(TablePdf.marked(it.tone(), it.text()), red, Paper.WIDTH, lines);
    }
    wrap(DirectorPage.NOT_LOOKED_AT, Type.NOTE.in(0x1A1A1A), Paper.WIDTH, lines);
    return lines;
  }

  private void write(List<Line> decisions) throws IOException {
    paper.need(60);
    paper.text("決めていただきたいこと", HEADING, Paper.MARGIN, paper.y());
    paper.down(HEADING.leading());
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, 1.5, Type.ACCENT);
    paper.down(6);
    for (Line line : decisions) {
      paper.need(line.type().leading());
      paper.text(line.text(), line.type(), Paper.MARGIN, paper.y());
      paper.down(line.type().leading());
    }
  }

  private void wrap(String text, Type type, double width, List<Line> into) throws IOException {
    for (String line : paper.lines(text, type, width)) {
      into.add(new Line(line, type));
    }
  }

  private record Line(String text, Type type) {}
}
