package org.yagura.report.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.util.Matrix;
import org.yagura.report.diagram.paint.DiagramPainter;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.content.Section;

/** A booklet as PDF, with diagrams behind its chapters. */
public final class BookletPdf {
  private static final int KEY_LENGTH = 256;
  private static final Type KIND = new Type(false, 11, 17, Type.SOFT_INK);
  private static final Type TITLE = new Type(true, 20, 30, Type.ACCENT);

  /** How diagrams lie in the booklet. */
  public enum Sheets {
    /** Each on a page as large as it is drawn, A3 at most. */
    AS_DRAWN,
    /** Each made to fit an A4 page across, for printers without larger paper. */
    ON_A4
  }

  private final Paper paper;
  private final SectionPdf sections;

  private BookletPdf(Paper paper) {
    this.paper = paper;
    this.sections = new SectionPdf(paper);
  }

  /** Renders it; the same booklet, sheets and day give the same bytes. */
  public static byte[] render(
      Booklet booklet, List<Sheet> diagrams, Sheets sheets, LocalDate asOf) {
    return render(booklet, diagrams, sheets, asOf, "");
  }

  /**
   * Renders it locked (AES, 256 bits); locked bytes differ from one time to the next.
   *
   * @param password asked for when it is opened; empty for an open document
   */
  public static byte[] render(
      Booklet booklet, List<Sheet> diagrams, Sheets sheets, LocalDate asOf, String password) {
    try (PDDocument document = new PDDocument()) {
      Description.write(document, booklet.facility() + " " + booklet.title(), asOf);
      new BookletPdf(new Paper(document)).write(booklet, diagrams, sheets);
      if (!password.isEmpty()) {
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy(password, password, new AccessPermission());
        policy.setEncryptionKeyLength(KEY_LENGTH);
        document.protect(policy);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory", e);
    }
  }

  private void write(Booklet booklet, List<Sheet> diagrams, Sheets sheets) throws IOException {
    paper.newPage();
    sections.mark("最初のページ");
    paper.paragraph(booklet.facility(), KIND);
    paper.paragraph(booklet.title(), TITLE);
    paper.paragraph(booklet.asOf() + "時点", KIND);
    paper.fill(Paper.MARGIN, paper.y() + 4, Paper.WIDTH, 3, Type.ACCENT);
    paper.down(18);
    for (String it : booklet.lead()) {
      paper.paragraph(it, Type.BODY);
      paper.down(4);
    }
    double free = paper.y() + 16;
    for (Section section : booklet.sections()) {
      if (section.printed()) {
        paper.newPage();
      }
      sections.write(section);
    }
    for (Sheet sheet : diagrams) {
      switch (sheets) {
        case AS_DRAWN -> drawn(sheet, 1, sheet.area().width(), sheet.area().height());
        case ON_A4 -> fitted(sheet);
      }
    }
    paper.close();
    String foot = booklet.facility() + "　" + booklet.title() + "　" + booklet.asOf() + "時点";
    if (booklet.sections().stream().limit(1).anyMatch(Section::printed)) {
      PageNumbers.write(paper, sections.marks(), foot, free);
    } else {
      PageNumbers.write(paper, sections.marks(), foot);
    }
  }

  private void fitted(Sheet sheet) throws IOException {
    boolean wide = sheet.area().width() > sheet.area().height();
    double width = wide ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
    double height = wide ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
    double room = Paper.MARGIN;
    double scale =
        Math.min(
            (width - room) / sheet.area().width(), (height - 2 * room) / sheet.area().height());
    drawn(sheet, scale, width, height);
  }

  private void drawn(Sheet sheet, double scale, double width, double height) throws IOException {
    PDPageContentStream out = paper.open(new PDRectangle((float) width, (float) height));
    double x = (width - sheet.area().width() * scale) / 2;
    double y = (height - sheet.area().height() * scale) / 2;
    out.saveGraphicsState();
    out.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) y));
    DiagramPainter.paint(out, sheet, paper.face(false).font(), paper.face(true).font());
    out.restoreGraphicsState();
    sections.mark(sheet.title());
  }
}
