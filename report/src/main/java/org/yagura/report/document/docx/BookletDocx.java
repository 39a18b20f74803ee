package org.yagura.report.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.content.ChartTable;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;

/** A booklet as DOCX on A4; what a person must write is marked in yellow. */
public final class BookletDocx {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Booklet booklet;
  private final WordBody body = new WordBody();
  private int bookmark;

  private BookletDocx(Booklet booklet) {
    this.booklet = booklet;
  }

  /** Renders it; the same booklet and day give the same bytes. */
  public static byte[] render(Booklet booklet, LocalDate asOf) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types());
      put(
          zip,
          "_rels/.rels",
          relations(
              List.of(
                  "officeDocument|word/document.xml",
                  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties|docProps/core.xml")));
      put(zip, "docProps/core.xml", properties(booklet, asOf));
      put(
          zip,
          "word/_rels/document.xml.rels",
          relations(List.of("styles|styles.xml", "footer|footer1.xml")));
      put(zip, "word/styles.xml", styles());
      put(zip, "word/footer1.xml", footer(booklet));
      put(zip, "word/document.xml", new BookletDocx(booklet).document());
    } catch (IOException e) {
      throw new UncheckedIOException("a document in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String types() {
    return HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/word/document.xml", MAIN + "document.main+xml")
        + override("/word/styles.xml", MAIN + "styles+xml")
        + override("/word/footer1.xml", MAIN + "footer+xml")
        + override(
            "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(List<String> targets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < targets.size(); i++) {
      String[] it = targets.get(i).split("\\|", 2);
      String type = it[0].startsWith("http") ? it[0] : OFFICE + it[0];
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(i + 1, type, it[1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private static String properties(Booklet booklet, LocalDate asOf) {
    String day = asOf + "T00:00:00Z";
    return HEAD
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
        + escaped(booklet.facility() + " " + booklet.title())
        + "</dc:title><dc:creator>Yagura</dc:creator>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + day
        + "</dcterms:created>"
        + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
        + day
        + "</dcterms:modified>"
        + "</cp:coreProperties>";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    WordBody.escape(text, escaped);
    return escaped.toString();
  }

  private static String styles() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BookletDocx.class.getResourceAsStream("styles.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String footer(Booklet booklet) {
    String foot = escaped(booklet.facility() + "　" + booklet.title() + "　" + booklet.asOf() + "時点");
    return HEAD
        + "<w:ftr "
        + WORD
        + "><w:p><w:pPr><w:pStyle w:val=\"Source\"/><w:tabs>"
        + "<w:tab w:val=\"right\" w:pos=\"10200\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + foot
        + "</w:t></w:r><w:r><w:tab/></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
        + "<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";
  }

  private String document() {
    body.paragraph("Kind", booklet.facility());
    body.paragraph("Title", booklet.title());
    body.paragraph("Kind", booklet.asOf() + "時点");
    booklet.lead().forEach(it -> body.paragraph("Normal", it));
    if (booklet.sections().size() > 3) {
      body.paragraph("Kind", "目次");
      body.contents(booklet.sections().stream().map(Section::heading).toList());
    }
    for (Section it : booklet.sections()) {
      if (it.printed()) {
        body.newPage();
      }
      section(it);
    }
    return HEAD
        + "<w:document "
        + WORD
        + "><w:body>"
        + body.xml()
        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  private void section(Section section) {
    body.heading(1, section.heading(), ++bookmark);
    if (!section.lead().isEmpty()) {
      body.paragraph("Normal", section.lead());
    }
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Heading it -> body.heading(2, it.text(), ++bookmark);
        case Block.Prose it -> body.paragraph(style(it), it.text());
        case Block.Table it -> body.table(it);
        case Block.Blanks it -> body.blanks(it);
        case Block.Drawn it -> body.table(ChartTable.of(it));
        case Block.Cards _ -> throw new IllegalArgumentException("booklets hold no cards");
      }
    }
  }

  private static String style(Block.Prose it) {
    if (it.text().contains(WordBody.GAP)) {
      return "Gap";
    }
    return it.tone() == Tone.PLAIN ? "Normal" : "Note";
  }
}
