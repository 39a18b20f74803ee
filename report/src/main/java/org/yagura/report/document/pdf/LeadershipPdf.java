package org.yagura.report.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.DirectorPage.Decision;
import org.yagura.report.document.content.LeadershipPage;
import org.yagura.report.document.content.LeadershipPage.Amount;
import org.yagura.report.document.content.LeadershipPage.Bar;
import org.yagura.report.document.content.Tone;

/** The page for management: always one A4, readable in black and white. */
public final class LeadershipPdf {
  private static final Type KIND = new Type(false, 10, 15, Type.SOFT_INK);
  private static final Type FACILITY = new Type(true, 17, 25, Type.ACCENT);
  private static final Type JUDGEMENT = new Type(true, 11, 17, 0x1A1A1A);
  private static final Type HEADING = new Type(true, 12, 18, Type.ACCENT);
  private static final double LABELS = 132;
  private static final double BARS = 190;
  private static final double THICK = 13;
  private static final int TINT = 0xF4F6F9;
  private static final int LINE = 0x8792A2;
  private static final int DAMAGE = 0xB3261E;
  private static final int MOST_LINES = 3;

  private final Paper paper;

  private LeadershipPdf(Paper paper) {
    this.paper = paper;
  }

  /** Renders it; the same page and day give the same bytes. */
  public static byte[] render(LeadershipPage page, LocalDate asOf) {
    try (PDDocument document = new PDDocument()) {
      Description.write(document, page.facility() + " 経営者向けのまとめ", asOf);
      LeadershipPdf pdf = new LeadershipPdf(new Paper(document));
      pdf.write(page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory", e);
    }
  }

  private void write(LeadershipPage page) throws IOException {
    paper.newPage();
    paper.text("経営者向けのまとめ", KIND, Paper.MARGIN, paper.y());
    String date = page.asOf() + "時点";
    paper.text(date, KIND, right(date), paper.y());
    paper.down(KIND.leading());
    paper.paragraph(page.facility(), FACILITY);
    judgement(page.judgement());
    heading("1　四つの要素（いちばん弱いところが全体を決めます）");
    for (Bar it : page.elements()) {
      element(it);
    }
    heading("2　備えの費用と、攻撃を受けたときの損害");
    long most =
        page.money().stream()
            .map(Amount::high)
            .filter(Objects::nonNull)
            .mapToLong(it -> it)
            .max()
            .orElse(1);
    for (Amount it : page.money()) {
      amount(it, most);
    }
    heading("3　決めていただきたいこと");
    int number = 1;
    for (Decision it : page.decisions()) {
      decision(number++, it);
    }
    if (page.decisions().isEmpty()) {
      lines("いま決めていただくことはありません。", Type.TEXT, 1);
    }
    notes(page.notes());
    paper.close();
  }

  private double right(String text) throws IOException {
    return Paper.MARGIN + Paper.WIDTH - paper.width(text, KIND);
  }

  private void judgement(String text) throws IOException {
    List<String> lines = cut(paper.lines(text, JUDGEMENT, Paper.WIDTH - 28), MOST_LINES);
    double height = lines.size() * JUDGEMENT.leading() + 12;
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, height, TINT);
    paper.fill(Paper.MARGIN, paper.y(), 6, height, Type.ACCENT);
    double top = paper.y() + 6;
    for (String line : lines) {
      paper.text(line, JUDGEMENT, Paper.MARGIN + 16, top);
      top += JUDGEMENT.leading();
    }
    paper.down(height + 4);
  }

  private void heading(String text) throws IOException {
    paper.down(8);
    paper.text(text, HEADING, Paper.MARGIN, paper.y());
    paper.down(HEADING.leading());
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, 1.2, Type.ACCENT);
    paper.down(6);
  }

  private void element(Bar it) throws IOException {
    double top = paper.y();
    paper.text(it.name(), Type.STRONG, Paper.MARGIN, top);
    double x = Paper.MARGIN + LABELS - 40;
    paper.frame(x, top + 2, BARS, THICK, LINE);
    Integer level = it.level();
    if (level != null) {
      paper.fill(x, top + 2, BARS * level / 100, THICK, Type.ACCENT);
    }
    String percent = level == null ? "不明" : level + "%";
    double text = x + BARS + 8;
    paper.text(percent + "　" + it.counts(), Type.CELL, text, top + 1);
    paper.down(Type.STRONG.leading());
    if (!it.worst().isEmpty()) {
      String line = paper.lines(it.worst(), Type.SOURCE, Paper.WIDTH - LABELS + 40).getFirst();
      paper.text(line, Type.SOURCE, x, paper.y());
      paper.down(Type.SOURCE.leading());
    }
    paper.down(3);
  }

  /** Low to high as a solid and a hatched part, so that a range is seen without colour. */
  private void amount(Amount it, long most) throws IOException {
    double top = paper.y();
    List<String> name = cut(paper.lines(it.name(), Type.CELL_STRONG, LABELS - 8), 2);
    double y = top;
    for (String line : name) {
      paper.text(line, Type.CELL_STRONG, Paper.MARGIN, y);
      y += Type.CELL_STRONG.leading();
    }
    double x = Paper.MARGIN + LABELS;
    int colour = it.damage() ? DAMAGE : Type.ACCENT;
    Long low = it.low();
    Long high = it.high();
    if (low != null && high != null) {
      double solid = Math.max(1.5, BARS * low / most);
      double whole = Math.max(solid, BARS * high / most);
      paper.fill(x, top + 1, solid, THICK, colour);
      paper.frame(x, top + 1, whole, THICK, colour);
    }
    paper.text(it.shown(), Type.CELL_STRONG, x + BARS + 8, top);
    for (String line : cut(paper.lines(it.about(), Type.SOURCE, Paper.WIDTH - LABELS), 2)) {
      paper.text(line, Type.SOURCE, x, top + THICK + 3);
      top += Type.SOURCE.leading();
    }
    paper.down(Math.max(y - paper.y(), top + THICK + 3 - paper.y()) + 5);
  }

  private void decision(int number, Decision it) throws IOException {
    Tone tone = Tone.of(it.severity());
    String word = "%d. %s %s　".formatted(number, tone.mark(), it.severity().japanese());
    lines(word + it.problem(), Type.CELL_STRONG, 2);
    lines(it.what(), Type.CELL, 2);
    lines(it.terms(), Type.SOURCE, 2);
    paper.down(4);
  }

  private void lines(String text, Type type, int most) throws IOException {
    for (String line : cut(paper.lines(text, type, Paper.WIDTH), most)) {
      paper.text(line, type, Paper.MARGIN, paper.y());
      paper.down(type.leading());
    }
  }

  /** What does not fit on the page is not told here; all of it stands in governance.json. */
  private void notes(List<String> notes) throws IOException {
    paper.down(4);
    paper.fill(Paper.MARGIN, paper.y(), Paper.WIDTH, 0.6, LINE);
    paper.down(4);
    List<String> all =
        Stream.concat(
                notes.stream(), Stream.of("数字の内訳・前提・出典のすべては governance.json と report.html にあります。"))
            .toList();
    for (String note : all) {
      for (String line : paper.lines(note, Type.SOURCE, Paper.WIDTH)) {
        if (paper.room() < Type.SOURCE.leading()) {
          return;
        }
        paper.text(line, Type.SOURCE, Paper.MARGIN, paper.y());
        paper.down(Type.SOURCE.leading());
      }
    }
  }

  private static List<String> cut(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    return Stream.concat(
            lines.stream().limit(most - 1L), Stream.of(Citation.ellipsis(lines.get(most - 1))))
        .toList();
  }
}
