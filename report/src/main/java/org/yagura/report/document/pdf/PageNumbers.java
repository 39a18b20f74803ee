package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.yagura.report.document.content.Citation;

/** What can be written only when all pages stand: bookmarks, contents, page n / m. */
final class PageNumbers {
  private static final int CONTENTS_OVER = 10;
  private static final double TITLE_ROOM = 60;
  private static final Type FOOT = new Type(false, 8, 12, Type.SOFT_INK);

  /** A place worth finding. */
  record Mark(String title, PDPage page) {}

  private final Paper paper;
  private final PDDocument document;

  private PageNumbers(Paper paper) {
    this.paper = paper;
    this.document = paper.document();
  }

  /** Contents stand where there is room on the first page, from {@code free} downwards. */
  static void write(Paper paper, List<Mark> marks, String foot, double free) throws IOException {
    PageNumbers numbers = new PageNumbers(paper);
    double needed = TITLE_ROOM + marks.size() * (Type.BODY.leading() + 4);
    if (free + needed < PDRectangle.A4.getHeight() - Paper.MARGIN) {
      PDPage first = numbers.document.getPage(0);
      paper.resume(first, free);
      numbers.entries(first, marks.subList(1, marks.size()), 0);
      paper.close();
      numbers.bookmarks(marks);
      numbers.feet(foot);
    } else {
      write(paper, marks, foot);
    }
  }

  static void write(Paper paper, List<Mark> marks, String foot) throws IOException {
    PageNumbers numbers = new PageNumbers(paper);
    if (numbers.document.getNumberOfPages() > CONTENTS_OVER) {
      numbers.contents(marks);
    }
    numbers.bookmarks(marks);
    numbers.feet(foot);
  }

  private void bookmarks(List<Mark> marks) {
    PDDocumentOutline outline = new PDDocumentOutline();
    for (Mark mark : marks) {
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(mark.title());
      item.setDestination(mark.page());
      outline.addLast(item);
    }
    outline.openNode();
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** The contents go behind the director's page. */
  private void contents(List<Mark> marks) throws IOException {
    paper.newPage();
    PDPage page = paper.page();
    entries(page, marks, 1);
    paper.close();
    document.getPages().remove(page);
    document.getPages().insertAfter(page, document.getPage(0));
  }

  /** A line for each; {@code behind} pages will yet be put behind the first one. */
  private void entries(PDPage page, List<Mark> marks, int behind) throws IOException {
    paper.paragraph("目次", Type.SECTION);
    paper.down(8);
    for (Mark mark : marks) {
      int number = document.getPages().indexOf(mark.page()) + 1;
      String shown = Integer.toString(number == 1 ? 1 : number + behind);
      paper.text(mark.title(), Type.BODY, Paper.MARGIN, paper.y());
      double right = Paper.MARGIN + Paper.WIDTH - paper.width(shown, Type.BODY);
      paper.text(shown, Type.BODY, right, paper.y());
      link(page, mark.page(), paper.y());
      paper.down(Type.BODY.leading() + 4);
      paper.fill(Paper.MARGIN, paper.y() - 3, Paper.WIDTH, 0.4, 0xB8C1CE);
    }
  }

  private static void link(PDPage from, PDPage to, double top) throws IOException {
    PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
    destination.setPage(to);
    PDActionGoTo action = new PDActionGoTo();
    action.setDestination(destination);
    PDAnnotationLink link = new PDAnnotationLink();
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    link.setAction(action);
    link.setRectangle(
        new PDRectangle(
            (float) Paper.MARGIN,
            (float) (from.getMediaBox().getHeight() - top - Type.BODY.leading()),
            (float) Paper.WIDTH,
            (float) Type.BODY.leading()));
    from.getAnnotations().add(link);
  }

  private void feet(String foot) throws IOException {
    int total = document.getNumberOfPages();
    Face face = paper.face(false);
    for (int i = 0; i < total; i++) {
      PDPage page = document.getPage(i);
      String number = (i + 1) + " / " + total;
      float right =
          (float) (page.getMediaBox().getWidth() - Paper.MARGIN - face.width(number, FOOT.size()));
      try (PDPageContentStream out =
          new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        out.setNonStrokingColor(0x4A / 255f, 0x55 / 255f, 0x68 / 255f);
        out.setFont(face.font(), (float) FOOT.size());
        put(out, fitting(foot, face, right - Paper.MARGIN - 12), (float) Paper.MARGIN);
        put(out, number, right);
      }
    }
  }

  /** One line; a name too long for it is cut. */
  private static String fitting(String foot, Face face, double room) throws IOException {
    List<String> lines = LineBreaker.lines(foot, face, FOOT.size(), room);
    return lines.size() <= 1 ? face.showable(foot) : Citation.ellipsis(lines.getFirst());
  }

  private static void put(PDPageContentStream out, String text, float x) throws IOException {
    out.beginText();
    out.newLineAtOffset(x, 24);
    out.showText(text);
    out.endText();
  }
}
