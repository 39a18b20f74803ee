package org.yagura.intake.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.text.LineIndex;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;

/**
 * Walks over the elements of an XML text and quotes them. Document types are skipped, entities are
 * never resolved; where the text breaks off or is malformed the walk ends with a problem.
 */
public final class XmlCursor {

  /** A quotation shows no more than this many characters. */
  private static final int LONGEST_QUOTE = 400;

  /** An element's own text beyond this is of no use to us. */
  private static final int LONGEST_TEXT = 65_536;

  private final String file;
  private final String source;
  private final LineIndex lines;
  private final NameBudget names = new NameBudget();
  private final StringBuilder text = new StringBuilder();
  private final @Nullable XMLStreamReader2 reader;
  private @Nullable Problem damage;
  private @Nullable Problem unresolved;
  private String before = "";
  private int event;
  private int start;
  private int end;

  public XmlCursor(String file, String source) {
    this.file = file;
    this.source = source;
    this.lines = LineIndex.of(source);
    this.reader = open();
  }

  /** Moves to the next beginning or end of an element; false at the end of what can be read. */
  public boolean next() {
    if (reader == null || damage != null) {
      return false;
    }
    try {
      while (reader.hasNext()) {
        event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          names.spend(reader);
          place(reader);
          before = text();
          text.setLength(0);
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE && unresolved == null) {
          unresolved = unresolved(reader);
        }
        boolean isText =
            event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
        if (isText && text.length() < LONGEST_TEXT) {
          text.append(reader.getText());
        }
      }
      return false;
    } catch (XMLStreamException e) {
      damage = broken();
      return false;
    }
  }

  public boolean starts() {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** The element's name without a prefix. */
  public String name() {
    return reader == null ? "" : reader.getLocalName();
  }

  /** An attribute of the element that begins here; empty when it has none of that name. */
  public String attribute(String name) {
    String value = reader == null ? null : reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The text since the latest beginning of an element, at the end of that element its own. */
  public String text() {
    return text.toString().strip();
  }

  /** The text that stood before the element that begins here, since the tag before it. */
  public String textBefore() {
    return before;
  }

  /** Where the latest element begins; for {@link #quote}. */
  public int mark() {
    return start;
  }

  /** The tag that began latest, in the source's own words. */
  public Evidence here() {
    return quote(start);
  }

  /** From a mark to the end of the tag that began latest. */
  public Evidence quote(int mark) {
    return quote(mark, end);
  }

  /** The tag that began latest together with the text behind it, up to the end of its line. */
  public Evidence withText() {
    int stop = source.indexOf('\n', end);
    return quote(start, stop < 0 ? source.length() : stop);
  }

  /** What ended the walk early or kept a text from being whole; empty when all was read. */
  public Optional<Problem> damage() {
    return Optional.ofNullable(damage != null ? damage : unresolved);
  }

  private Evidence quote(int from, int to) {
    int stop = Math.min(to, from + LONGEST_QUOTE);
    String says = source.substring(from, Math.max(stop, from)).strip();
    SourceRef.Line at =
        new SourceRef.Line(file, lines.lineAt(from), lines.lineAt(Math.max(from, stop - 1)));
    return Evidence.of(at, says.isEmpty() ? "<" : says);
  }

  private void place(XMLStreamReader2 at) throws XMLStreamException {
    start = Math.clamp(at.getLocationInfo().getStartingCharOffset(), 0, source.length());
    end = Math.clamp(at.getLocationInfo().getEndingCharOffset(), start, source.length());
  }

  private @Nullable XMLStreamReader2 open() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Lazily, damage would come as an unchecked exception at the first look at a text.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      return (XMLStreamReader2) factory.createXMLStreamReader(new BoundedReader(source));
    } catch (XMLStreamException e) {
      damage = broken();
      return null;
    }
  }

  private Problem broken() {
    int line = lines.lineAt(Math.max(0, source.stripTrailing().length() - 1));
    int near = reader == null ? line : Math.min(line, lineOf(reader));
    return new Problem(
        SourceRef.Line.of(file, near),
        Problem.Gravity.PARTIAL,
        "XMLが「line %d」で途切れているか壊れています。そこまでの内容だけを読みました。".formatted(near),
        "調査の出力をもう一度書き出して、最後まで保存されたファイルに差し替えてください。");
  }

  private Problem unresolved(XMLStreamReader2 at) {
    int line = lineOf(at);
    return new Problem(
        SourceRef.Line.of(file, line),
        Problem.Gravity.PARTIAL,
        "XMLの「line %d」に、別の内容に置き換わる参照（&…;）があります。安全のため展開せず、その部分を除いて読みました。".formatted(line),
        "調査ツールが書き出したままのファイルに差し替えてください。");
  }

  private static int lineOf(XMLStreamReader2 at) {
    return Math.max(1, at.getLocationInfo().getCurrentLocation().getLineNumber());
  }
}
