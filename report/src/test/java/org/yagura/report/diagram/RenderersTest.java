package org.yagura.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.Anchor;
import org.yagura.report.diagram.drawio.DrawioRenderer;
import org.yagura.report.diagram.paint.DiagramPainter;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.diagram.svg.SvgRenderer;
import org.yagura.testkit.Golden;

class RenderersTest {

  @Test
  void theClinicLooksAsReviewed() {
    Scene scene = NetworkDiagram.of(Samples.clinic());

    Golden.verify("diagram/clinic.svg", SvgRenderer.render(scene));
    Golden.verify("diagram/clinic.drawio", DrawioRenderer.render(scene));
  }

  @Test
  void svgIsWholeXmlWithIdsOfItsOwn() {
    surveys()
        .map(NetworkDiagram::of)
        .forEach(scene -> {
          Element root = parsed(SvgRenderer.render(scene)).getDocumentElement();
          List<String> ids = values(root, "*", "id");

          assertThat(root.getTagName()).isEqualTo("svg");
          assertThat(ids).doesNotHaveDuplicates().allMatch(it -> it.startsWith("diagram-"));
        });
  }

  private static Stream<Survey> surveys() {
    return Stream.of(Samples.clinic(), Samples.empty(), Samples.hospital(), Samples.longNames());
  }

  @Test
  void svgTellsNamesOfDevicesAndLinksToThem() {
    Document svg = parsed(SvgRenderer.render(NetworkDiagram.of(Samples.clinic())));

    assertThat(svg.getDocumentElement().getTextContent())
        .contains("FW-MINATO-01", "保守用ルータ", "資格確認ルータ", "◆ 台帳にない機器", "2026年11月20日");
    assertThat(values(svg.getDocumentElement(), "a", "href"))
        .contains("#" + Anchor.of("asset-fgt"), "#" + Anchor.of("line-4"));
  }

  @Test
  void svgHoldsNothingThatRunsOrIsFetched() {
    String svg = SvgRenderer.render(NetworkDiagram.of(Samples.longNames()));

    assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script", "\u202E", "\u0007");
    assertThat(values(parsed(svg).getDocumentElement(), "a", "href"))
        .allMatch(it -> it.startsWith("#"));
  }

  @Test
  void aNameThatIsCutStandsInFullInTheTitle() {
    Document svg = parsed(SvgRenderer.render(NetworkDiagram.of(Samples.longNames())));
    NodeList titles = svg.getElementsByTagName("title");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < titles.getLength(); i++) {
      texts.add(titles.item(i).getTextContent());
    }

    assertThat(texts).anyMatch(it -> it.startsWith("国立研究開発法人") && it.contains("放射線情報管理室サーバ群"));
  }

  @Test
  void drawioFastensLinesAndKeepsGroups() {
    surveys()
        .map(NetworkDiagram::of)
        .forEach(scene -> {
          Document file = parsed(DrawioRenderer.render(scene));
          NodeList pages = file.getElementsByTagName("diagram");

          assertThat(pages.getLength()).isEqualTo(scene.sheets().size());
          for (int i = 0; i < pages.getLength(); i++) {
            everyReferenceLeadsSomewhere((Element) pages.item(i));
          }
        });
  }

  private static void everyReferenceLeadsSomewhere(Element page) {
    List<String> all = values(page, "mxCell", "id");
    all.addAll(values(page, "object", "id"));
    Set<String> ids = new HashSet<>(all);

    assertThat(all).doesNotHaveDuplicates();
    assertThat(ids).containsAll(values(page, "mxCell", "parent"));
    assertThat(ids).containsAll(values(page, "mxCell", "source"));
    assertThat(ids).containsAll(values(page, "mxCell", "target"));
  }

  @Test
  void aSheetIsPaintedWithSearchableText() throws IOException {
    Sheet sheet = NetworkDiagram.of(Samples.clinic()).overview();

    try (PDDocument document = new PDDocument()) {
      PDPage page =
          new PDPage(new PDRectangle((float) sheet.area().width(), (float) sheet.area().height()));
      document.addPage(page);
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        DiagramPainter.paint(out, sheet, font, font);
      }

      assertThat(new PDFTextStripper().getText(document)).contains("FW-MINATO-01");
    }
  }

  private static List<String> values(Element root, String tag, String attribute) {
    NodeList elements = root.getElementsByTagName(tag);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      String value = ((Element) elements.item(i)).getAttribute(attribute);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  private static Document parsed(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not XML: " + e.getMessage(), e);
    }
  }
}
