package org.yagura.report.document.docx;

import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Tone;

/** Paragraphs and tables in the markup of Word. */
final class WordBody {
  private static final int WIDTH = 10_200;
  private static final int LABELS = 2_400;
  private static final int HANDWRITING = 480;
  private static final int SOURCES = 3;

  /** Marks what a person must write. */
  static final String GAP = "【要記入】";

  private static final String BORDER =
      "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8792A2\"";

  private final StringBuilder xml = new StringBuilder();

  String xml() {
    return xml.toString();
  }

  void paragraph(String style, String text) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    run(text, "");
    xml.append("</w:p>");
  }

  /** A heading that a bookmark makes a place to jump to. */
  void heading(int level, String text, int bookmark) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"Heading").append(level).append("\"/></w:pPr>");
    xml.append("<w:bookmarkStart w:id=\"%d\" w:name=\"_Toc%06d\"/>".formatted(bookmark, bookmark));
    run(text, "");
    xml.append("<w:bookmarkEnd w:id=\"%d\"/></w:p>".formatted(bookmark));
  }

  /** A contents field; Word fills in the pages when the document is opened. */
  void contents(List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      xml.append("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>");
      if (i == 0) {
        field("begin\" w:dirty=\"true");
        instruction("TOC \\o &quot;1-1&quot; \\h");
        field("separate");
      }
      run(titles.get(i), "");
      if (i == titles.size() - 1) {
        field("end");
      }
      xml.append("</w:p>");
    }
  }

  private void field(String type) {
    xml.append("<w:r><w:fldChar w:fldCharType=\"").append(type).append("\"/></w:r>");
  }

  private void instruction(String code) {
    xml.append("<w:r><w:instrText xml:space=\"preserve\">").append(code);
    xml.append("</w:instrText></w:r>");
  }

  void newPage() {
    xml.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
  }

  void table(Block.Table table) {
    if (table.rows().isEmpty()) {
      paragraph(table.whenEmpty().contains(GAP) ? "Gap" : "Normal", table.whenEmpty());
      return;
    }
    int[] widths = widths(table.columns());
    open(widths);
    xml.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      cell(widths[i], "E6EBF2", table.columns().get(i).title(), "CellHead", Tone.PLAIN);
    }
    xml.append("</w:tr>");
    for (Block.Row row : table.rows()) {
      row(widths, row);
    }
    close();
  }

  private void row(int[] widths, Block.Row row) {
    xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      Cell cell = row.cells().get(i);
      boolean marked = !cell.tone().mark().isEmpty() && !cell.text().contains(GAP);
      String text = marked ? cell.tone().mark() + " " + cell.text() : cell.text();
      cell(widths[i], "", text, "Cell", cell.tone());
    }
    xml.append("</w:tr>");
    if (!row.evidence().isEmpty()) {
      sources(widths, row.evidence());
    }
  }

  /** Small print across the table, beneath the row it belongs to. */
  private void sources(int[] widths, List<Evidence> evidence) {
    xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"");
    xml.append(WIDTH).append("\" w:type=\"dxa\"/><w:gridSpan w:val=\"");
    xml.append(widths.length).append("\"/><w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>");
    xml.append("</w:tcPr>");
    paragraph("Source", "出典 " + Citation.first(evidence, SOURCES));
    xml.append("</w:tc></w:tr>");
  }

  void blanks(Block.Blanks form) {
    int[] widths = {LABELS, WIDTH - LABELS};
    open(widths);
    for (Block.Field it : form.fields()) {
      int height = it.lines() * HANDWRITING;
      xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"").append(height);
      xml.append("\" w:hRule=\"atLeast\"/></w:trPr>");
      cell(widths[0], "EEF1F5", it.label(), "CellHead", Tone.PLAIN);
      cell(widths[1], "", it.known(), "Cell", Tone.PLAIN);
      xml.append("</w:tr>");
    }
    close();
  }

  private static int[] widths(List<Block.Column> columns) {
    int sum = columns.stream().mapToInt(Block.Column::share).sum();
    return columns.stream().mapToInt(it -> WIDTH * it.share() / sum).toArray();
  }

  private void open(int[] widths) {
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/>");
    xml.append("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.append("<w:").append(side).append(' ').append(BORDER).append("/>");
    }
    xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>");
    xml.append("<w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/>");
    xml.append("<w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/>");
    xml.append("<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    xml.append("</w:tblGrid>");
  }

  /** Two tables must not touch. */
  private void close() {
    xml.append("</w:tbl>");
    paragraph("Cell", "");
  }

  private void cell(int width, String shade, String text, String style, Tone tone) {
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    if (!shade.isEmpty()) {
      xml.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").append(shade).append("\"/>");
    }
    xml.append("</w:tcPr>");
    lines(text, style, tone);
    xml.append("</w:tc>");
  }

  private void lines(String text, String style, Tone tone) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      xml.append(i == 0 ? "" : "<w:r><w:br/></w:r>");
      run(lines[i], properties(lines[i], tone));
    }
    xml.append("</w:p>");
  }

  private static String properties(String text, Tone tone) {
    if (text.contains(GAP)) {
      return "<w:highlight w:val=\"yellow\"/>";
    }
    boolean plain = tone == Tone.PLAIN;
    return plain ? "" : "<w:color w:val=\"%06X\"/>".formatted(tone.colour());
  }

  private void run(String text, String properties) {
    xml.append("<w:r>");
    if (!properties.isEmpty()) {
      xml.append("<w:rPr>").append(properties).append("</w:rPr>");
    }
    boolean first = true;
    for (String line : text.split("\\R", -1)) {
      xml.append(first ? "" : "<w:br/>");
      xml.append("<w:t xml:space=\"preserve\">");
      escape(line, xml);
      xml.append("</w:t>");
      first = false;
    }
    xml.append("</w:r>");
  }

  /** XML has no place for control characters and halves of surrogate pairs. */
  static void escape(String text, StringBuilder into) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> into.append("&amp;");
            case '<' -> into.append("&lt;");
            case '>' -> into.append("&gt;");
            case '"' -> into.append("&quot;");
            default -> {
              boolean allowed =
                  c == '\t' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
              into.appendCodePoint(allowed ? c : 0xFFFD);
            }
          }
        });
  }
}
