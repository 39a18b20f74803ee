package org.yagura.report.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.DirectorPage.Decision;
import org.yagura.report.document.content.LeadershipPage;
import org.yagura.report.document.content.LeadershipPage.Amount;
import org.yagura.report.document.content.LeadershipPage.Bar;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.content.YenScale;

/** The page for management: always one A4, readable in black and white. */
public final class LeadershipPdf {
  private static final Type KIND = new Type(false, 10, 15, Type.SOFT_INK);
  private static final Type FACILITY = new Type(true, 17, 25, Type.ACCENT);
  private static final Type JUDGEMENT = new Type(true, 11, 17, 0x1A1A1A);
  private static final Type HEADING = new Type(true, 12, 18, Type.ACCENT);
  private static final Type TIGHT = new Type(false, 9, 12.6, 0x1A1A1A);
  private static final List<String> ANSWERS = List.of("はい（資料）", "はい（回答だけ）", "いいえ", "不明");
  private static final double NAMES = 44;
  private static final double KEY = 24;
  private static final double BARS = 260;
  private static final double SPACIOUS = 78;
  private static final double FOR_NOTES = 44;
  private static final int SHADE = 0xDDE1E7;
  private static final int STATED = 0x8298B8;
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
    String date = "経営者向けのまとめ　" + page.asOf() + "時点";
    paper.text(date, KIND, right(date), paper.y() + 6);
    double left = Paper.WIDTH - paper.width(date, KIND) - 12;
    for (String it : cut(paper.lines(page.facility(), FACILITY, left), 2)) {
      paper.text(it, FACILITY, Paper.MARGIN, paper.y());
      paper.down(FACILITY.leading());
    }
    paper.down(2);
    judgement(page.judgement());
    heading("1　四つの要素（いちばん弱いところが全体を決めます）");
    legend();
    for (Bar it : page.elements()) {
      element(it);
    }
    heading("2　備えの費用と、攻撃を受けたときの損害");
    lines(page.against(), Type.STRONG, 2);
    YenScale scale = YenScale.of(page.money());
    for (Amount it : page.money()) {
      amount(it, scale);
    }
    ticks(scale);
    heading("3　決めていただきたいこと");
    double room = (paper.room() - FOR_NOTES) / Math.max(1, page.decisions().size());
    int most = (int) Math.clamp((room - SPACIOUS) / TIGHT.leading() + 3, 2, 6);
    int number = 1;
    for (Decision it : page.decisions()) {
      decision(number++, it, most);
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

  /** What the parts of the bars mean, readable without colour. */
  private void legend() throws IOException {
    double x = Paper.MARGIN + Paper.WIDTH;
    for (String it : ANSWERS) {
      x -= KEY + paper.width(it, Type.SOURCE);
    }
    double top = paper.y() - HEADING.leading() - 3;
    for (int i = 0; i < ANSWERS.size(); i++) {
      part(x, top + 3, 14, 7, i);
      paper.text(ANSWERS.get(i), Type.SOURCE, x + 18, top);
      x += KEY + paper.width(ANSWERS.get(i), Type.SOURCE);
    }
  }

  private void element(Bar it) throws IOException {
    double top = paper.y();
    paper.text(it.name(), Type.STRONG, Paper.MARGIN, top);
    double x = Paper.MARGIN + NAMES;
    int[] counts = {it.proven(), it.stated(), it.no(), it.unknown()};
    for (int i = 0; i < counts.length; i++) {
      double width = it.all() == 0 ? 0 : BARS * counts[i] / it.all();
      part(x, top + 2, width, THICK, i);
      x += width;
    }
    double text = Paper.MARGIN + NAMES + BARS + 8;
    String counted =
        it.all() == 0
            ? "不明（確かめた項目がありません）"
            : "%d項目中「はい」%d%s　いいえ %d・不明 %d"
                .formatted(it.all(), it.proven() + it.stated(), word(it), it.no(), it.unknown());
    paper.text(counted, Type.CELL, text, top + 1);
    paper.down(Type.STRONG.leading());
    if (!it.worst().isEmpty()) {
      double room = Paper.WIDTH - NAMES;
      for (String line : cut(paper.lines(it.worst(), Type.SOURCE, room), 2)) {
        paper.text(line, Type.SOURCE, Paper.MARGIN + NAMES, paper.y());
        paper.down(Type.SOURCE.leading());
      }
    }
    paper.down(3);
  }

  private static String word(Bar it) {
    return it.stated() == 0 ? "" : "（回答だけ %d）".formatted(it.stated());
  }

  /** A proven yes is full, a stated one half so, no is empty, unknown is shaded; all are framed. */
  private void part(double x, double top, double width, double height, int answer)
      throws IOException {
    if (width <= 0) {
      return;
    }
    int[] fills = {Type.ACCENT, STATED, 0xFFFFFF, SHADE};
    paper.fill(x, top, width, height, fills[answer]);
    paper.frame(x, top, width, height, LINE);
  }

  /** The whole name and amount above a bar from low to high. */
  private void amount(Amount it, YenScale scale) throws IOException {
    double top = paper.y();
    double shown = paper.width(it.shown(), Type.CELL_STRONG);
    double room = Paper.WIDTH - shown - 12;
    List<String> name = cut(paper.lines(it.name(), Type.CELL, room), 2);
    for (String line : name) {
      paper.text(line, Type.CELL, Paper.MARGIN, paper.y());
      paper.down(Type.CELL.leading());
    }
    paper.text(it.shown(), Type.CELL_STRONG, Paper.MARGIN + Paper.WIDTH - shown, top);
    double x = Paper.MARGIN;
    int colour = it.damage() ? DAMAGE : Type.ACCENT;
    Long low = it.low();
    Long high = it.high();
    paper.fill(x, paper.y() + 4, BARS, 0.5, LINE);
    if (low != null && high != null) {
      double from = BARS * scale.part(low);
      double to = Math.max(from + 3, BARS * scale.part(high));
      paper.fill(x + from, paper.y(), to - from, 8, colour);
    }
    double beside = paper.y() - 1;
    for (String line : cut(paper.lines(it.about(), Type.SOURCE, Paper.WIDTH - BARS - 12), 2)) {
      paper.text(line, Type.SOURCE, x + BARS + 12, beside);
      beside += Type.SOURCE.leading();
    }
    paper.down(Math.max(13, beside - paper.y() + 2));
  }

  /** Every mark is ten times the one before it. */
  private void ticks(YenScale scale) throws IOException {
    for (YenScale.Tick it : scale.ticks()) {
      double x = Paper.MARGIN + BARS * it.at();
      paper.fill(x, paper.y() - 2, 0.6, 4, LINE);
      double width = paper.width(it.yen(), Type.SOURCE);
      double from = Math.clamp(x - width / 2, Paper.MARGIN, Paper.MARGIN + BARS - width);
      paper.text(it.yen(), Type.SOURCE, from, paper.y() + 1);
    }
    if (!scale.ticks().isEmpty()) {
      paper.text("目盛りは、1つ右が10倍です。", Type.SOURCE, Paper.MARGIN + BARS + 12, paper.y() + 1);
      paper.down(Type.SOURCE.leading() + 1);
    }
  }

  private void decision(int number, Decision it, int most) throws IOException {
    Tone tone = Tone.of(it.severity());
    String word = "%d. %s %s　".formatted(number, tone.mark(), it.severity().japanese());
    lines(word + it.problem(), TIGHT.strong(), 2);
    lines(it.what(), TIGHT, most);
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
