package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.List;
import org.yagura.report.document.content.Block;

/** A form to write on by hand: labels at the left, room for handwriting at the right. */
final class BlanksPdf {
  private static final double LABELS = 120;
  private static final double HANDWRITING = 24;
  private static final double PADDING = 5;
  private static final int LINE = 0x8792A2;
  private static final int SHADE = 0xEEF1F5;

  private BlanksPdf() {}

  static void write(Paper paper, Block.Blanks form) throws IOException {
    paper.need(60);
    for (Block.Field it : form.fields()) {
      field(paper, it);
    }
    paper.down(10);
  }

  private static void field(Paper paper, Block.Field it) throws IOException {
    List<String> label = paper.lines(it.label(), Type.CELL_STRONG, LABELS - 2 * PADDING);
    List<String> known = paper.lines(it.known(), Type.CELL, Paper.WIDTH - LABELS - 2 * PADDING);
    double printed = Math.max(label.size(), known.size()) * Type.CELL.leading() + 2 * PADDING;
    double height =
        Math.max(printed, it.lines() * HANDWRITING + known.size() * Type.CELL.leading());
    paper.need(height);
    paper.fill(Paper.MARGIN, paper.y(), LABELS, height, SHADE);
    paper.frame(Paper.MARGIN, paper.y(), LABELS, height, LINE);
    paper.frame(Paper.MARGIN + LABELS, paper.y(), Paper.WIDTH - LABELS, height, LINE);
    texts(paper, label, Type.CELL_STRONG, Paper.MARGIN + PADDING);
    texts(paper, known, Type.CELL, Paper.MARGIN + LABELS + PADDING);
    paper.down(height);
  }

  private static void texts(Paper paper, List<String> lines, Type type, double x)
      throws IOException {
    double top = paper.y() + PADDING;
    for (String line : lines) {
      paper.text(line, type, x, top);
      top += type.leading();
    }
  }
}
