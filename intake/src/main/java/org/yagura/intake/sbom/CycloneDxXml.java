package org.yagura.intake.sbom;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.xml.BoundedReader;
import org.yagura.intake.xml.NameBudget;

/** CycloneDX as XML; entities are never resolved. */
final class CycloneDxXml {

  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 20_000;

  private final BillDraft draft;
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<BillDraft.Part> parts = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable VexDraft vex;
  private String property = "";
  private int textAt = 1;

  private CycloneDxXml(BillDraft draft) {
    this.draft = draft;
  }

  static XMLStreamReader open(String text) throws XMLStreamException {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Lazily, damage would come as an unchecked exception at the first look at a text.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory.createXMLStreamReader(new BoundedReader(text));
  }

  /** Fills the draft; the line where the text breaks off, 0 where it is whole. */
  static int read(String text, BillDraft draft) {
    CycloneDxXml reading = new CycloneDxXml(draft);
    NameBudget names = new NameBudget();
    try {
      XMLStreamReader reader = open(text);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            names.spend(reader);
            if (reading.path.size() >= DEEPEST) {
              return line(reader);
            }
            reading.begin(reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reading.say(reader);
          case XMLStreamConstants.END_ELEMENT -> reading.end(reader.getLocalName());
          default -> {}
        }
      }
      return 0;
    } catch (XMLStreamException e) {
      return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    }
  }

  private void say(XMLStreamReader reader) {
    if (text.length() < LONGEST_TEXT) {
      text.append(reader.getText());
    }
  }

  private void begin(XMLStreamReader reader) {
    String name = reader.getLocalName();
    text.setLength(0);
    textAt = line(reader);
    path.push(name);
    if (name.equals("component")) {
      BillDraft.Part part = new BillDraft.Part();
      String type = reader.getAttributeValue(null, "type");
      part.put("type", type == null ? "" : type, textAt);
      String ref = reader.getAttributeValue(null, "bom-ref");
      part.put("bom-ref", ref == null ? "" : ref, textAt);
      parts.push(part);
    } else if (name.equals("vulnerability")) {
      vex = new VexDraft();
    } else if (name.equals("property")) {
      String key = reader.getAttributeValue(null, "name");
      property = key == null ? "" : key;
    }
  }

  private void end(String name) {
    String value = text.toString();
    text.setLength(0);
    path.poll();
    String above = path.isEmpty() ? "" : path.getFirst();
    BillDraft.Part part = parts.peek();
    VexDraft open = vex;
    if (open != null) {
      vex(open, name, value);
    } else if (name.equals("component")) {
      part(above);
    } else if (part == null) {
      beside(name, value, above);
    } else if (above.equals("component")) {
      part.put(name, value, textAt);
    } else if (name.equals("name") && isMaker(above)) {
      part.put("supplier", value, textAt);
    } else if (name.equals("property") && parts.size() == 1 && path.contains("metadata")) {
      draft.property(property, value);
    }
  }

  private void vex(VexDraft open, String name, String value) {
    if (name.equals("vulnerability")) {
      draft.add(open);
      vex = null;
    } else {
      open.put(name, value, textAt);
    }
  }

  private void part(String above) {
    BillDraft.@Nullable Part part = parts.poll();
    if (part == null) {
      return;
    }
    if (above.equals("metadata")) {
      draft.subject(part);
    } else if (above.equals("components")) {
      draft.add(part);
    }
  }

  /** What stands outside of any component. */
  private void beside(String name, String value, String above) {
    if (name.equals("timestamp") && above.equals("metadata")) {
      draft.asOf(value.strip());
    } else if (name.equals("name") && isMaker(above)) {
      draft.maker(value);
    } else if (name.equals("property") && path.contains("metadata")) {
      draft.property(property, value);
    }
  }

  private static boolean isMaker(String element) {
    return element.equals("supplier")
        || element.equals("manufacturer")
        || element.equals("manufacture");
  }

  private static int line(XMLStreamReader reader) {
    return reader.getLocation() == null ? 1 : Math.max(1, reader.getLocation().getLineNumber());
  }
}
