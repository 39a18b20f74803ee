package org.yagura.report.document.html;

import java.util.List;
import java.util.Set;
import org.yagura.report.Anchor;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;

/** Findings: what was seen, why it matters, what to do; the proof beneath. */
final class CardHtml {
  private static final int IN_SIGHT = 5;

  private final Markup html;
  private final TableHtml tables;

  CardHtml(Markup html, Set<String> homes) {
    this.html = html;
    this.tables = new TableHtml(html, homes);
  }

  void write(Block.Cards cards) {
    html.raw("<div class=\"cards\">\n");
    for (int i = 0; i < cards.cards().size(); i++) {
      card(cards.cards().get(i), i < cards.printed());
    }
    html.raw("</div>\n");
  }

  /** What is less urgent is printed without its reasons. */
  private void card(Card card, boolean printed) {
    Tone tone = Tone.of(card.severity());
    html.raw("<article class=\"card ")
        .raw(TableHtml.style(tone))
        .raw(printed ? "" : " more")
        .raw("\" data-severity=\"")
        .raw(card.severity().japanese())
        .raw("\"><h3><span class=\"badge\">");
    tables.mark(tone);
    html.raw(card.severity().japanese()).raw("</span> ").text(card.title()).raw("</h3>\n<dl>");
    html.raw("<dt>見つけたこと</dt><dd>");
    seen(card.seen());
    html.raw("</dd><dt class=\"why\">なぜ問題か</dt><dd class=\"why\">")
        .text(card.matters())
        .raw("</dd><dt>すること</dt><dd>");
    html.text(card.measure().what());
    if (!card.measure().command().isEmpty()) {
      html.element("pre", "", card.measure().command());
    }
    html.raw("</dd><dt>担当・手間</dt><dd>")
        .text(card.measure().who() + "　／　手間 " + card.measure().effort().japanese())
        .raw("</dd>");
    list("点検項目", card.checklistItems());
    list("よりどころ", card.references());
    html.raw("</dl></article>\n");
  }

  private void seen(List<Card.Seen> seen) {
    List<Card.Seen> inSight = seen.size() > IN_SIGHT ? seen.subList(0, IN_SIGHT) : seen;
    inSight.forEach(this::seen);
    if (seen.size() > IN_SIGHT) {
      html.raw("<details><summary>ほか")
          .raw(Integer.toString(seen.size() - IN_SIGHT))
          .raw("件を開く</summary>");
      seen.subList(IN_SIGHT, seen.size()).forEach(this::seen);
      html.raw("</details>");
    }
  }

  private void seen(Card.Seen it) {
    html.raw("<div class=\"seen\" id=\"").text(Anchor.of(it.finding())).raw("\"><p>");
    html.text(it.text()).raw("</p>");
    if (!it.subjects().isEmpty()) {
      html.raw("<p class=\"s\">対象 ");
      boolean first = true;
      for (Cell.Span subject : it.subjects()) {
        html.raw(first ? "" : "、");
        tables.span(subject);
        first = false;
      }
      html.raw("</p>");
    }
    if (!it.evidence().isEmpty()) {
      html.raw("<div class=\"s\">出典 ");
      tables.evidence(it.evidence());
      html.raw("</div>");
    }
    html.raw("</div>");
  }

  private void list(String name, List<String> items) {
    if (!items.isEmpty()) {
      html.element("dt", "class=\"why\"", name)
          .element("dd", "class=\"why\"", String.join("、", items));
    }
  }
}
