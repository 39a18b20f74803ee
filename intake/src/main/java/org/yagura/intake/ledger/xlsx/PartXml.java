package org.yagura.intake.ledger.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.xml.NameBudget;

/** The XML of a part, one tag after the other. It knows no DTD and no external entity. */
final class PartXml implements AutoCloseable {

  private static final int LONGEST_TEXT = 32_767; // Excel's own bound of a cell

  private static final int DEEPEST = 256;
  private static final int LONGEST_ATTRIBUTE = 4_096;

  private final XMLStreamReader2 reader;
  private final AttributeChars attribute = new AttributeChars();
  private final NameBudget names = new NameBudget();
  private boolean shortened;
  private int depth;

  PartXml(InputStream content) throws XMLStreamException {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    this.reader = (XMLStreamReader2) factory.createXMLStreamReader(content);
  }

  /** The next event, of {@link XMLStreamConstants}; a document type ends the reading. */
  int next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return XMLStreamConstants.END_DOCUMENT;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a part of a workbook declares no document type");
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      names.spend(reader);
      if (++depth > DEEPEST) {
        throw new XMLStreamException("a part of a workbook is hardly ten elements deep");
      }
    }
    return event;
  }

  /** The local name of the tag. */
  String name() {
    return reader.getLocalName();
  }

  /** How many attributes the tag has. */
  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  /** The first 4,096 characters of an attribute. */
  String attributeValue(int index) {
    String value = reader.getAttributeValue(index);
    return value.length() > LONGEST_ATTRIBUTE ? value.substring(0, LONGEST_ATTRIBUTE) : value;
  }

  /** The attribute's characters without the blanks around them, until another is asked for. */
  CharSequence attributeChars(int index) throws XMLStreamException {
    reader.getAttributeAs(index, attribute);
    return attribute;
  }

  /** An attribute by its local name, whatever its namespace; its first 4,096 characters. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return attributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  int number(String name, int otherwise) {
    return unsigned(attribute(name), otherwise);
  }

  /** A number without sign; {@code otherwise} when it is missing or no such number. */
  static int unsigned(@Nullable CharSequence value, int otherwise) {
    if (value == null || value.isEmpty() || value.length() > 9) {
      return otherwise;
    }
    int number = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  boolean flag(String name) {
    String value = attribute(name, "0");
    return value.equals("1") || value.equals("true");
  }

  /** Adds the text of the current event, up to what a cell may hold. */
  void appendText(StringBuilder text) {
    int room = LONGEST_TEXT - text.length();
    int length = reader.getTextLength();
    shortened = shortened || length > room;
    text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(length, room));
  }

  /** Whether a text was longer than a cell may hold since this was last asked. */
  boolean shortened() {
    boolean was = shortened;
    shortened = false;
    return was;
  }

  /** Skips the rest of the element whose start tag was just read. */
  void skip() throws XMLStreamException {
    int outside = depth - 1;
    int event;
    do {
      event = next();
    } while (depth > outside && event != XMLStreamConstants.END_DOCUMENT);
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }

  /**
   * The characters of an attribute where the parser holds them, until the next one is asked for: a
   * workbook has three attributes a cell, and a string of each would be half of all garbage.
   */
  private static final class AttributeChars extends TypedValueDecoder implements CharSequence {

    private char[] buffer = {};
    private int start;
    private int end;

    @Override
    public void decode(String input) {
      decode(input.toCharArray(), 0, input.length());
    }

    @Override
    public void decode(char[] characters, int first, int behind) {
      buffer = characters;
      start = first;
      end = behind;
    }

    @Override
    public void handleEmptyValue() {
      start = 0;
      end = 0;
    }

    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      return buffer[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new String(buffer, start + from, to - from);
    }

    @Override
    public String toString() {
      return new String(buffer, start, end - start);
    }
  }
}
