package org.yagura.intake.config.panos;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.tree.Node;

/**
 * Reads the XML of an exported configuration into the tree that {@code set} commands give: entries
 * by their names, members and texts as words. It reads no document types and no entities.
 */
final class PanXml {

  private static final int LONGEST_WORD = 4096;

  /** An element that is open. */
  private record Element(Node node, int line, boolean isMember) {}

  private final LineLedger ledger;
  private final int offset;
  private final Node root;
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private int extraDepth;
  private boolean within;
  private boolean complete;

  private PanXml(LineLedger ledger, int offset, Node root) {
    this.ledger = ledger;
    this.offset = offset;
    this.root = root;
  }

  /**
   * Reads a run of lines as far as they are XML.
   *
   * @return whether the configuration was closed
   */
  static boolean read(ConfigText text, LineLedger ledger, int first, int last, Node root) {
    int start = first;
    while (start <= last && !text.line(start).stripLeading().startsWith("<")) {
      start++;
    }
    String whole = String.join("\n", text.lines().subList(start - 1, last)).stripLeading();
    PanXml xml = new PanXml(ledger, start - 1, root);
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(whole));
      try {
        while (reader.hasNext() && !xml.complete) {
          xml.event(reader, reader.next());
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return xml.complete;
    }
    return xml.complete;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private void event(XMLStreamReader reader, int event) {
    int line = offset + Math.max(1, reader.getLocation().getLineNumber());
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader, line);
      case XMLStreamConstants.END_ELEMENT -> end(line);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        int room = LONGEST_WORD - words.length();
        if (within && room > 0) {
          String more = reader.getText();
          words.append(more, 0, Math.min(room, more.length()));
        }
      }
      default -> {
        // Comments and processing instructions say nothing.
      }
    }
  }

  private void start(XMLStreamReader reader, int line) {
    words.setLength(0);
    String name = reader.getLocalName();
    if (!within) {
      ledger.understood(line);
      within = name.equals("config");
      if (within) {
        for (String attribute : List.of("version", "detail-version")) {
          String value = reader.getAttributeValue(null, attribute);
          if (value != null) {
            root.open(List.of("@" + attribute, value), line).own(line);
          }
        }
        open.push(new Element(root, line, false));
      }
      return;
    }
    if (open.size() >= Node.DEEPEST) {
      extraDepth++;
      return;
    }
    Element top = open.element();
    boolean member = name.equals("member");
    String entry = name.equals("entry") ? reader.getAttributeValue(null, "name") : null;
    Node node = member ? top.node() : top.node().open(List.of(entry == null ? name : entry), line);
    node.own(line);
    open.push(new Element(node, line, member));
    open.forEach(it -> it.node().span(line));
  }

  private void end(int line) {
    if (!within) {
      return;
    }
    if (extraDepth > 0) {
      extraDepth--;
      return;
    }
    open.forEach(it -> it.node().span(line));
    Element closed = open.pop();
    String word = words.toString().strip();
    words.setLength(0);
    Node said = word.isEmpty() ? closed.node() : closed.node().open(List.of(word), line);
    if (!word.isEmpty()) {
      for (int each = closed.line(); each <= line; each++) {
        said.own(each);
        said.span(each);
      }
    }
    if (!closed.isMember() || word.isEmpty()) {
      closed.node().own(line);
    }
    complete = open.isEmpty();
    if (complete) {
      ledger.understood(line);
    }
  }
}
