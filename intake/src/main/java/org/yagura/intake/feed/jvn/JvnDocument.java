package org.yagura.intake.feed.jvn;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;

/** Walks over one XML file and hands on each vulnerability; entities are never resolved. */
final class JvnDocument {

  private static final int LONGEST_TEXT = 20_000;

  private final FeedSource source;
  private final FeedSink sink;
  private final StringBuilder text = new StringBuilder();
  private JvnEntry entry = new JvnEntry();
  private boolean inSolution;

  JvnDocument(FeedSource source, FeedSink sink) {
    this.source = source;
    this.sink = sink;
  }

  void read() throws IOException {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    try (InputStream in = source.open()) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        event(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      sink.problem(
          "line " + line,
          "XMLが%d行目あたりで途切れているか壊れています。そこまでを読みました。".formatted(line),
          "配布元から取り直したファイルに差し替えてください。");
    }
  }

  private void event(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (text.length() < LONGEST_TEXT) {
          text.append(reader.getText());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      default -> {}
    }
  }

  private void begin(XMLStreamReader reader) {
    text.setLength(0);
    switch (reader.getLocalName()) {
      case "Vulinfo", "item" -> entry = new JvnEntry();
      case "AffectedItem" -> entry.item();
      case "SolutionItem" -> inSolution = true;
      case "references" -> entry.reference(attribute(reader, "source"), attribute(reader, "id"));
      case "cpe" -> entry.product(attribute(reader, "vendor"), attribute(reader, "product"));
      case "cvss" ->
          entry.score(
              attribute(reader, "version"),
              attribute(reader, "score"),
              attribute(reader, "vector"));
      case "Cvss" -> entry.scoreVersion(attribute(reader, "version"));
      case "RelatedItem" -> entry.related(attribute(reader, "type"));
      default -> {}
    }
  }

  private void end(String name) {
    String value = text.toString().strip();
    switch (name) {
      case "VulinfoID", "identifier" -> entry.id(value);
      case "Name" -> entry.name(value);
      case "ProductName" -> entry.productName(value);
      case "Cpe", "cpe" -> entry.cpe(value);
      case "VersionNumber" -> entry.version(value);
      case "Description" -> {
        if (inSolution && !value.isEmpty()) {
          entry.solution(value);
        }
      }
      case "SolutionItem" -> inSolution = false;
      case "Base" -> entry.base(value);
      case "Vector" -> entry.vector(value);
      case "VulinfoID_ref", "RelatedID" -> entry.reference("", value);
      case "DateLastUpdated", "modified" -> {
        entry.revision(value);
        sink.asOf(Days.of(value));
      }
      case "Vulinfo", "item" -> entry.emit(sink);
      default -> {}
    }
    text.setLength(0);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
