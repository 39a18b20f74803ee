package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Tone;

/** Findings: a bar of their severity at the left, labels, texts; long ones run over pages. */
final class CardPdf {
  private static final double BAR = 4;
  private static final double LABELS = Paper.MARGIN + 12;
  private static final double TEXTS = LABELS + 66;
  private static final double TEXT_WIDTH = Paper.MARGIN + Paper.WIDTH - TEXTS;
  private static final int SEEN = 4;
  private static final int SOURCES = 2;
  private static final int MOST_ROWS = 60;
  private static final List<Block.Column> REST =
      List.of(
          Block.Column.of("重さ", 9),
          Block.Column.of("指摘", 34),
          Block.Column.of("根拠", 24),
          Block.Column.of("すること", 38));
  private static final int TINT = 0xF4F6F9;

  private final Paper paper;
  private final int colour;

  private CardPdf(Paper paper, int colour) {
    this.paper = paper;
    this.colour = colour;
  }

  static void write(Paper paper, Block.Cards cards) throws IOException {
    int shown = Math.min(cards.cards().size(), cards.printed());
    for (Card card : cards.cards().subList(0, shown)) {
      new CardPdf(paper, Tone.of(card.severity()).colour()).write(card);
      paper.down(12);
    }
    if (shown < cards.cards().size()) {
      rest(paper, cards.cards().subList(shown, cards.cards().size()));
    }
  }

  /** What is less urgent stands as one row each, its first proof and what to do beside it. */
  private static void rest(Paper paper, List<Card> cards) throws IOException {
    paper.need(90);
    paper.paragraph("このほかの指摘（すべての根拠と設定の例は report.html と yagura.xlsx にあります）", Type.LABEL);
    List<Block.Row> rows = cards.stream().map(CardPdf::compact).toList();
    TablePdf.write(paper, new Block.Table("指摘", REST, rows, MOST_ROWS, ""));
  }

  private static Block.Row compact(Card card) {
    Tone tone = Tone.of(card.severity());
    List<Evidence> evidence = card.seen().getFirst().evidence();
    String proof =
        evidence.isEmpty()
            ? "－"
            : evidence.getFirst().at().file() + " " + Citation.place(evidence.getFirst());
    return new Block.Row(
        "",
        List.of(
            Cell.of(tone, card.severity().japanese()),
            Cell.of(card.title()),
            Cell.of(proof),
            Cell.of(card.measure().what())),
        List.of());
  }

  private void write(Card card) throws IOException {
    Tone tone = Tone.of(card.severity());
    String badge = tone.mark() + " " + card.severity().japanese();
    double indent = paper.width(badge, Type.CARD) + 10;
    List<String> title =
        paper.lines(card.title(), Type.CARD, Paper.MARGIN + Paper.WIDTH - LABELS - indent);
    paper.need(title.size() * Type.CARD.leading() + 4 * Type.TEXT.leading());
    paper.text(badge, Type.CARD.in(colour), LABELS, paper.y());
    for (String line : title) {
      line(line, Type.CARD, LABELS + indent);
    }
    seen(card.seen());
    labelled("なぜ問題か", card.matters());
    labelled("すること", card.measure().what());
    command(card.measure().command());
    labelled("担当・手間", card.measure().who() + "　／　手間 " + card.measure().effort().japanese());
    labelled("点検項目", String.join("、", card.checklistItems()));
    labelled("よりどころ", String.join("、", card.references()));
  }

  private void seen(List<Card.Seen> seen) throws IOException {
    label("見つけたこと");
    for (Card.Seen it : seen.subList(0, Math.min(seen.size(), SEEN))) {
      texts(it.text(), Type.TEXT);
      String about = subjects(it.subjects());
      if (!it.evidence().isEmpty()) {
        about += "出典 " + Citation.first(it.evidence(), SOURCES);
      }
      texts(about, Type.SOURCE);
    }
    if (seen.size() > SEEN) {
      texts("ほか %d件は report.html にあります。".formatted(seen.size() - SEEN), Type.NOTE);
    }
  }

  private static String subjects(List<Cell.Span> subjects) {
    if (subjects.isEmpty()) {
      return "";
    }
    return "対象 " + String.join("、", subjects.stream().map(Cell.Span::text).toList()) + "　";
  }

  private void labelled(String label, String text) throws IOException {
    if (!text.isEmpty()) {
      label(label);
      texts(text, Type.TEXT);
    }
  }

  private void label(String label) throws IOException {
    paper.need(Type.TEXT.leading());
    paper.text(label, Type.LABEL, LABELS, paper.y());
  }

  private void texts(String text, Type type) throws IOException {
    for (String line : paper.lines(text, type, TEXT_WIDTH)) {
      line(line, type, TEXTS);
    }
  }

  private void command(String command) throws IOException {
    if (command.isEmpty()) {
      return;
    }
    for (String line : command.split("\\R", -1)) {
      String indent = " ".repeat(line.length() - line.stripLeading().length());
      for (String part : paper.lines(line, Type.COMMAND, TEXT_WIDTH - 40)) {
        paper.need(Type.COMMAND.leading());
        paper.fill(TEXTS, paper.y(), TEXT_WIDTH, Type.COMMAND.leading(), TINT);
        line(indent + part, Type.COMMAND, TEXTS + 6);
      }
    }
  }

  private void line(String line, Type type, double x) throws IOException {
    paper.need(type.leading());
    paper.fill(Paper.MARGIN, paper.y(), BAR, type.leading(), colour);
    paper.text(line, type, x, paper.y());
    paper.down(type.leading());
  }
}
