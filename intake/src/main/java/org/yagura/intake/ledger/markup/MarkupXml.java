package org.yagura.intake.ledger.markup;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.yagura.intake.xml.NameBudget;

/** The tags of a document one after the other. It knows no DTD and no external entity. */
final class MarkupXml {

  private static final int DEEPEST = 256;
  private static final int LONGEST_TEXT = 40_000;

  private final XMLStreamReader2 reader;
  private final NameBudget names = new NameBudget();
  private int depth;

  MarkupXml(InputStream content) throws XMLStreamException {
    reader = (XMLStreamReader2) factory().createXMLStreamReader(content);
  }

  MarkupXml(Reader content) throws XMLStreamException {
    reader = (XMLStreamReader2) factory().createXMLStreamReader(content);
  }

  private static XMLInputFactory factory() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The next event, of {@link XMLStreamConstants}; a document type ends the reading. */
  int next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return XMLStreamConstants.END_DOCUMENT;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a spreadsheet declares no document type");
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      names.spend(reader);
      if (++depth > DEEPEST) {
        throw new XMLStreamException("a spreadsheet is hardly twenty elements deep");
      }
    }
    return event;
  }

  /** The local name of the tag. */
  String name() {
    return reader.getLocalName();
  }

  int depth() {
    return depth;
  }

  /** An attribute by its local name, whatever its namespace; empty when there is none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        String value = reader.getAttributeValue(i);
        return value.length() > 4_096 ? value.substring(0, 4_096) : value;
      }
    }
    return "";
  }

  /** An attribute as a number without sign; {@code otherwise} when it is none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    boolean digits =
        !value.isEmpty()
            && value.length() <= 7
            && value.chars().allMatch(it -> it >= '0' && it <= '9');
    return digits ? Integer.parseInt(value) : otherwise;
  }

  /** Adds the text of the current event, within bounds. */
  void appendText(StringBuilder text) {
    int room = Math.max(0, LONGEST_TEXT - text.length());
    String more = reader.getText();
    text.append(more, 0, Math.min(room, more.length()));
  }

  /** Skips the rest of the element whose start tag was just read. */
  void skip() throws XMLStreamException {
    int outside = depth - 1;
    int event;
    do {
      event = next();
    } while (depth > outside && event != XMLStreamConstants.END_DOCUMENT);
  }
}
