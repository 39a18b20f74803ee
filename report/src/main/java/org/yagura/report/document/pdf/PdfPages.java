package org.yagura.report.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.yagura.report.diagram.paint.DiagramPainter;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Section;

/** A whole report as PDF. */
public final class PdfPages {
  private static final int MOST_SHEETS = 8;

  private final Paper paper;
  private final SectionPdf sections;

  private PdfPages(Paper paper) {
    this.paper = paper;
    this.sections = new SectionPdf(paper);
  }

  /** Renders a report; the same report, picture and day give the same bytes. */
  public static byte[] render(Report report, Scene scene, LocalDate asOf) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Description.write(document, report.facility() + " " + Report.TITLE, asOf);
      PdfPages pages = new PdfPages(new Paper(document));
      pages.write(report, scene);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void write(Report report, Scene scene) throws IOException {
    DirectorPdf.write(paper, report, scene.overview());
    sections.mark("最初のページ");
    for (Sheet sheet : scene.sheets().subList(0, Math.min(scene.sheets().size(), MOST_SHEETS))) {
      sheet(sheet);
    }
    paper.newPage();
    List<Section> elsewhere = new ArrayList<>();
    for (Section section : report.sections()) {
      if (section.printed()) {
        sections.write(section);
      } else {
        elsewhere.add(section);
      }
    }
    elsewhere(elsewhere);
    paper.close();
    PageNumbers.write(paper, sections.marks(), report.facility() + "　" + report.asOf() + "時点");
  }

  private void sheet(Sheet sheet) throws IOException {
    PDPageContentStream out =
        paper.open(new PDRectangle((float) sheet.area().width(), (float) sheet.area().height()));
    DiagramPainter.paint(out, sheet, paper.face(false).font(), paper.face(true).font());
    sections.mark(sheet.title());
  }

  /** Lists that are too long for paper. */
  private void elsewhere(List<Section> sections) throws IOException {
    this.sections.heading("このほかの一覧", 110);
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          String count = table.rows().isEmpty() ? table.whenEmpty() : table.rows().size() + "件";
          paper.paragraph("・" + section.heading() + "　" + count, Type.BODY);
        }
      }
    }
    paper.paragraph("一覧の全体と、すべての根拠は report.html（開くだけで読めます）と yagura.xlsx（直せます）にあります。", Type.BODY);
  }
}
