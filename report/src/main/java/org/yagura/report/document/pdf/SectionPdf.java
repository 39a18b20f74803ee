package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yagura.report.document.chart.Chart;
import org.yagura.report.document.chart.ChartLayout;
import org.yagura.report.document.chart.Drawing;
import org.yagura.report.document.chart.Letters;
import org.yagura.report.document.chart.Shape;
import org.yagura.report.document.chart.Strip;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;

/** Chapters one after the other, each worth a bookmark. */
final class SectionPdf {
  private final Paper paper;
  private final List<PageNumbers.Mark> marks = new ArrayList<>();

  SectionPdf(Paper paper) {
    this.paper = paper;
  }

  /** Places worth finding, in their order. */
  List<PageNumbers.Mark> marks() {
    return marks;
  }

  void mark(String title) {
    marks.add(new PageNumbers.Mark(title, paper.page()));
  }

  void write(Section section) throws IOException {
    heading(section.heading(), 150);
    paper.paragraph(section.lead(), Type.BODY);
    paper.down(6);
    for (Block block : section.blocks()) {
      block(block);
    }
  }

  private void block(Block block) throws IOException {
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
      case Block.Blanks it -> BlanksPdf.write(paper, it);
      case Block.Drawn it -> drawn(it.chart());
    }
  }

  /** Strip by strip; the head stands again on every page. */
  private void drawn(Chart chart) throws IOException {
    Drawing drawing =
        ChartLayout.of(
            chart, Paper.WIDTH, (text, style, room) -> paper.lines(text, type(style), room));
    paper.down(4);
    boolean head = false;
    for (Strip it : drawing.strips()) {
      if (!head || paper.room() < it.height()) {
        paper.need(drawing.head().height() + it.height());
        paint(drawing.head());
        head = true;
      }
      paint(it);
    }
    paper.down(12);
  }

  private void paint(Strip strip) throws IOException {
    for (Shape shape : strip.shapes()) {
      switch (shape) {
        case Shape.Panel it -> paper.panel(it);
        case Shape.Line it -> paper.line(it);
        case Shape.Words it ->
            paper.text(it.text(), type(it.style()), Paper.MARGIN + it.x(), paper.y() + it.y());
      }
    }
    paper.down(strip.height());
  }

  private static Type type(Letters.Style style) {
    return switch (style) {
      case HEAD -> new Type(true, 8.5, style.leading(), Type.ACCENT);
      case TITLE -> new Type(true, 9, style.leading(), Type.BODY.colour());
      case LINE -> new Type(false, 8.5, style.leading(), Type.BODY.colour());
      case SMALL -> new Type(false, 7.5, style.leading(), Type.SOFT_INK);
    };
  }

  private static Type prose(Tone tone) {
    return tone == Tone.PLAIN ? Type.BODY : Type.NOTE.in(tone.colour());
  }

  void heading(String text, double room) throws IOException {
    if (paper.y() > Paper.MARGIN) {
      paper.down(18);
    }
    paper.need(room);
    mark(text);
    paper.paragraph(text, Type.SECTION);
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, 2, Type.ACCENT);
    paper.down(8);
  }
}
