package org.yagura.report.document.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.Anchor;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Tone;

/** Tables: every row a body of its own, its source in small type beneath. */
final class TableHtml {
  private final Markup html;
  private final Set<String> homes;

  TableHtml(Markup html, Set<String> homes) {
    this.html = html;
    this.homes = homes;
  }

  static String style(Tone tone) {
    return "t-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void write(Block.Table table) {
    if (table.rows().isEmpty()) {
      html.element("p", "class=\"none\"", table.whenEmpty()).raw("\n");
      return;
    }
    String fold = table.printed() == 0 ? " fold" : "";
    html.raw("<div class=\"scroll")
        .raw(fold)
        .raw("\"><table data-name=\"")
        .text(table.name())
        .raw("\"><caption>");
    html.text(table.name() + "　" + table.rows().size() + "件").raw("</caption><thead><tr>");
    headings(table);
    html.raw("</tr></thead>\n");
    for (int i = 0; i < table.rows().size(); i++) {
      row(table, table.rows().get(i), i < table.printed());
    }
    html.raw("</table></div>\n");
    if (table.printed() < table.rows().size()) {
      html.element(
              "p",
              "class=\"paper\"",
              "印刷では %s %d件のうち %d件を示します。すべては yagura.xlsx にあります。"
                  .formatted(table.name(), table.rows().size(), table.printed()))
          .raw("\n");
    }
  }

  private void headings(Block.Table table) {
    int sum = table.columns().stream().mapToInt(Block.Column::share).sum();
    for (Block.Column column : table.columns()) {
      html.raw("<th scope=\"col\" style=\"width:")
          .raw(Integer.toString(column.share() * 100 / sum))
          .raw("%\"")
          .raw(
              switch (column.use()) {
                case READ -> "";
                case FILTER -> " data-filter";
                case NUMBER -> " class=\"n\"";
              })
          .raw(">")
          .text(column.title())
          .raw("</th>");
    }
  }

  /** What is not printed still stands on the screen. */
  private void row(Block.Table table, Block.Row row, boolean printed) {
    html.raw(printed ? "<tbody" : "<tbody class=\"more\"");
    if (!row.id().isEmpty()) {
      html.raw(" id=\"").text(Anchor.of(row.id())).raw("\"");
    }
    html.raw("><tr>");
    for (int i = 0; i < row.cells().size(); i++) {
      cell(table.columns().get(i).use(), row.cells().get(i));
    }
    html.raw("</tr>");
    if (!row.evidence().isEmpty()) {
      html.raw("<tr class=\"s\"><td colspan=\"")
          .raw(Integer.toString(row.cells().size()))
          .raw("\"><div class=\"source\">出典 ");
      evidence(row.evidence());
      html.raw("</div></td></tr>");
    }
    html.raw("</tbody>\n");
  }

  private void cell(Block.Use use, Cell cell) {
    html.raw(use == Block.Use.NUMBER ? "<td class=\"n\">" : "<td>");
    boolean toned = cell.tone() != Tone.PLAIN;
    if (toned) {
      html.raw("<b class=\"").raw(style(cell.tone())).raw("\">");
      mark(cell.tone());
    }
    boolean first = true;
    for (Cell.Span span : cell.spans()) {
      html.raw(first ? "" : "<br>");
      span(span);
      first = false;
    }
    html.raw(toned ? "</b></td>" : "</td>");
  }

  void mark(Tone tone) {
    if (!tone.mark().isEmpty()) {
      html.raw("<i aria-hidden=\"true\">").raw(tone.mark()).raw("</i> ");
    }
  }

  void span(Cell.Span span) {
    if (homes.contains(span.target())) {
      html.raw("<a href=\"#").text(Anchor.of(span.target())).raw("\">");
      html.text(span.text()).raw("</a>");
    } else {
      html.text(span.text());
    }
  }

  /** The first citation in sight, the others folded. */
  void evidence(List<Evidence> evidence) {
    citation(evidence.getFirst());
    if (evidence.size() > 1) {
      html.raw("<details><summary>ほか")
          .raw(Integer.toString(evidence.size() - 1))
          .raw("件</summary><ul>");
      for (Evidence it : evidence.subList(1, evidence.size())) {
        html.raw("<li>");
        citation(it);
        html.raw("</li>");
      }
      html.raw("</ul></details>");
    }
  }

  private void citation(Evidence it) {
    html.text(it.at().file() + " " + Citation.place(it)).element("q", "", bare(it));
  }

  private static String bare(Evidence it) {
    String words = Citation.words(it);
    return words.substring(1, words.length() - 1);
  }
}
