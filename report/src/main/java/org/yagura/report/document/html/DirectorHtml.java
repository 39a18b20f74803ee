package org.yagura.report.document.html;

import java.util.List;
import org.yagura.report.Anchor;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.DirectorPage;
import org.yagura.report.document.content.Picture;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.content.Tone;

/** The first page: judgement, figures, picture, decisions. */
final class DirectorHtml {
  private static final String HINT = "<p class=\"base\">" + Report.NAME_HINT + "</p>\n";

  private final Markup html;

  DirectorHtml(Markup html) {
    this.html = html;
  }

  void write(Report report, String svg, List<Picture> layers) {
    DirectorPage page = report.director();
    html.raw("<header class=\"front\"><p class=\"kind\">")
        .raw(Report.TITLE)
        .raw("</p><h1>")
        .text(report.facility())
        .raw("</h1><p class=\"date\">")
        .text(report.asOf() + "時点")
        .raw("</p>\n")
        .raw(report.isNameless() ? HINT : "")
        .element("p", "class=\"judgement\"", page.judgement())
        .raw("\n<div class=\"figures\">\n");
    page.figures().forEach(this::figure);
    html.raw("</div>\n");
    picture(svg, layers);
    html.raw("<div class=\"choices\">");
    decisions(page);
    html.raw("</div>\n");
    html.raw("<aside class=\"limits\">").element("h2", "", DirectorPage.NOT_LOOKED);
    page.notLooked().forEach(this::notLooked);
    html.element("p", "", DirectorPage.NOT_LOOKED_AT).raw("</aside>\n");
    html.raw("</header>\n");
  }

  private void notLooked(Cell it) {
    html.raw("<p class=\"").raw(TableHtml.style(it.tone())).raw("\"><i aria-hidden=\"true\">");
    html.raw(it.tone().mark()).raw("</i> ").text(it.text()).raw("</p>\n");
  }

  private void figure(DirectorPage.Figure it) {
    html.raw("<a class=\"figure\" href=\"#s-").raw(it.section()).raw("\">");
    html.element("span", "class=\"what\"", it.name());
    html.element("span", "class=\"value\"", it.value()).raw("<span class=\"parts\">");
    for (Cell part : it.parts()) {
      html.raw("<span class=\"").raw(TableHtml.style(part.tone())).raw("\">");
      if (!part.tone().mark().isEmpty()) {
        html.raw("<i aria-hidden=\"true\">").raw(part.tone().mark()).raw("</i> ");
      }
      html.text(part.text()).raw("</span>");
    }
    html.raw("</span>")
        .element("span", "class=\"t-unknown\"", it.unknown())
        .element("span", "class=\"base\"", it.base())
        .raw("</a>\n");
  }

  private void picture(String svg, List<Picture> layers) {
    int from = svg.indexOf("<svg");
    html.raw("<figure id=\"diagram\"><figcaption>ネットワーク構成図</figcaption>");
    if (from < 0) {
      html.raw("<p class=\"none\">図はありません。</p>");
    } else {
      html.raw("<div class=\"canvas\" tabindex=\"0\" role=\"group\" aria-label=\"ネットワーク構成図\">")
          .raw(svg.substring(from).strip())
          .raw(
              "</div><p class=\"hint\">機器や回線を選ぶと、その行へ移ります。同じ図は network.svg と network.drawio にもあります。</p>");
    }
    layers.forEach(this::layer);
    html.raw("</figure>\n");
  }

  private void layer(Picture it) {
    html.raw("<details class=\"layer\"><summary>").text(it.title()).raw("</summary>");
    html.raw("<div class=\"canvas\" tabindex=\"0\" role=\"group\" aria-label=\"")
        .text(it.title())
        .raw("\">")
        .raw(it.svg().substring(Math.max(0, it.svg().indexOf("<svg"))).strip())
        .raw("</div></details>\n");
  }

  private void decisions(DirectorPage page) {
    html.raw("<h2>決めていただきたいこと</h2>\n");
    if (page.decisions().isEmpty()) {
      html.raw("<p class=\"none\">いま決めていただくことはありません。</p>\n");
      return;
    }
    html.raw("<ol class=\"decisions\">\n");
    for (DirectorPage.Decision it : page.decisions()) {
      Tone tone = Tone.of(it.severity());
      html.raw("<li><p><b class=\"").raw(TableHtml.style(tone)).raw("\">");
      html.raw("<i aria-hidden=\"true\">").raw(tone.mark()).raw("</i> ");
      html.text(it.severity().japanese())
          .raw("</b> <strong>")
          .text(it.problem())
          .raw("</strong></p><p>");
      html.text(it.what()).raw(" <a href=\"#");
      html.text(Anchor.of(it.finding())).raw("\">根拠を見る</a></p><p class=\"base\">");
      html.text(it.terms());
      html.raw("</p></li>\n");
    }
    html.raw("</ol>\n");
  }
}
