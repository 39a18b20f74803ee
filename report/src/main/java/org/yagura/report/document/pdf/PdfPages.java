package org.yagura.report.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.yagura.report.diagram.paint.DiagramPainter;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;

/** A whole report as PDF. */
public final class PdfPages {
  private static final int MOST_SHEETS = 8;

  private final Paper paper;
  private final List<PageNumbers.Mark> marks = new ArrayList<>();

  private PdfPages(Paper paper) {
    this.paper = paper;
  }

  /** Renders a report; the same report, picture and day give the same bytes. */
  public static byte[] render(Report report, Scene scene, LocalDate asOf) throws IOException {
    try (PDDocument document = new PDDocument()) {
      describe(document, report, asOf);
      PdfPages pages = new PdfPages(new Paper(document));
      pages.write(report, scene);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void write(Report report, Scene scene) throws IOException {
    DirectorPdf.write(paper, report, scene.overview());
    mark("最初のページ");
    for (Sheet sheet : scene.sheets().subList(0, Math.min(scene.sheets().size(), MOST_SHEETS))) {
      sheet(sheet);
    }
    paper.newPage();
    List<Section> elsewhere = new ArrayList<>();
    for (Section section : report.sections()) {
      if (section.printed()) {
        section(section);
      } else {
        elsewhere.add(section);
      }
    }
    elsewhere(elsewhere);
    paper.close();
    PageNumbers.write(paper, marks, report.facility() + "　" + report.asOf() + "時点");
  }

  private void sheet(Sheet sheet) throws IOException {
    PDPageContentStream out =
        paper.open(new PDRectangle((float) sheet.area().width(), (float) sheet.area().height()));
    DiagramPainter.paint(out, sheet, paper.face(false).font(), paper.face(true).font());
    mark(sheet.title());
  }

  private void section(Section section) throws IOException {
    heading(section.heading(), 150);
    paper.paragraph(section.lead(), Type.BODY);
    paper.down(6);
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Heading it -> {
          paper.need(90);
          paper.down(6);
          paper.paragraph(it.text(), Type.SUBHEADING);
        }
        case Block.Prose it -> {
          paper.paragraph(TablePdf.marked(it.tone(), it.text()), prose(it.tone()));
          paper.down(4);
        }
        case Block.Table it -> TablePdf.write(paper, it);
        case Block.Cards it -> CardPdf.write(paper, it);
      }
    }
  }

  private static Type prose(Tone tone) {
    return tone == Tone.PLAIN ? Type.BODY : Type.NOTE.in(tone.colour());
  }

  private void heading(String text, double room) throws IOException {
    if (paper.y() > Paper.MARGIN) {
      paper.down(18);
    }
    paper.need(room);
    mark(text);
    paper.paragraph(text, Type.SECTION);
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, 2, Type.ACCENT);
    paper.down(8);
  }

  /** Lists that are too long for paper. */
  private void elsewhere(List<Section> sections) throws IOException {
    heading("このほかの一覧", 110);
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

  private void mark(String title) {
    marks.add(new PageNumbers.Mark(title, paper.page()));
  }

  private static void describe(PDDocument document, Report report, LocalDate asOf) {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(report.facility() + " " + Report.TITLE);
    about.setCreator("Yagura");
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT);
    day.clear();
    day.set(asOf.getYear(), asOf.getMonthValue() - 1, asOf.getDayOfMonth());
    about.setCreationDate(day);
    about.setModificationDate(day);
    document.setDocumentId(asOf.toEpochDay());
    document.getDocumentCatalog().setLanguage("ja-JP");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
