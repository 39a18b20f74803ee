package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    }
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
