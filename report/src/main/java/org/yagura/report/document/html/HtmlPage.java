package org.yagura.report.document.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.ChartTable;
import org.yagura.report.document.content.Picture;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Section;

/** A whole report as HTML. */
public final class HtmlPage {
  private final Markup html = new Markup();
  private final Set<String> homes = new HashSet<>();
  private final Report report;

  private HtmlPage(Report report) {
    this.report = report;
  }

  /**
   * Renders a report.
   *
   * @param svg the diagram as an SVG document, put in as it is; empty when there is none
   * @param layers further pictures beneath it
   */
  public static String render(Report report, String svg, List<Picture> layers) {
    HtmlPage page = new HtmlPage(report);
    report.sections().forEach(page::collectHomes);
    page.head();
    page.navigation();
    page.html.raw("<main id=\"top\">\n");
    new DirectorHtml(page.html).write(report, svg, layers);
    report.sections().forEach(page::section);
    page.foot();
    return page.html.toString();
  }

  private void collectHomes(Section section) {
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Table table -> table.rows().forEach(it -> homes.add(it.id()));
        case Block.Cards cards ->
            cards.cards().forEach(card -> card.seen().forEach(it -> homes.add(it.finding())));
        case Block.Prose _, Block.Heading _, Block.Blanks _, Block.Drawn _ -> {}
      }
    }
    homes.remove("");
  }

  private void head() {
    html.raw("<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .text(Shipped.contentSecurityPolicy())
        .raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .text(report.facility() + " " + Report.TITLE)
        .raw("</title>\n<style>\n")
        .raw(Shipped.STYLE)
        .raw("</style>\n</head>\n<body>\n");
  }

  private void navigation() {
    html.raw("<nav aria-label=\"目次\"><a class=\"home\" href=\"#top\">最初のページ</a><ul>");
    for (Section section : report.sections()) {
      html.raw("<li><a href=\"#s-")
          .raw(section.key())
          .raw("\">")
          .text(section.heading())
          .raw("</a></li>");
    }
    html.raw("</ul><div id=\"find\"></div></nav>\n");
  }

  private void section(Section section) {
    html.raw("<section id=\"s-")
        .raw(section.key())
        .raw("\" aria-labelledby=\"h-")
        .raw(section.key())
        .raw("\">\n")
        .element("h2", "id=\"h-" + section.key() + "\"", section.heading())
        .element("p", "class=\"lead\"", section.lead())
        .raw("\n");
    for (Block block : section.blocks()) {
      block(block);
    }
    html.raw("</section>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> html.element("h3", "", heading.text()).raw("\n");
      case Block.Prose prose ->
          html.element("p", "class=\"" + TableHtml.style(prose.tone()) + "\"", prose.text())
              .raw("\n");
      case Block.Table table -> new TableHtml(html, homes).write(table);
      case Block.Cards cards -> new CardHtml(html, homes).write(cards);
      case Block.Drawn drawn -> new TableHtml(html, homes).write(ChartTable.of(drawn));
      case Block.Blanks blanks ->
          blanks.fields().forEach(it -> html.element("p", "", it.label() + "：" + it.known()));
    }
  }

  private void foot() {
    html.raw("<footer><p>")
        .text(report.facility() + "　" + report.asOf() + "時点　" + Report.TITLE)
        .raw("</p><p>この報告書は院内の構成を含みます。取扱いに注意し、院外へ送るときは暗号化してください。</p></footer>\n")
        .raw("</main>\n<script>")
        .raw(Shipped.SCRIPT)
        .raw("</script>\n</body>\n</html>\n");
  }
}
